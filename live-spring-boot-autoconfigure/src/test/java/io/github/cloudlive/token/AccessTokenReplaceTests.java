/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.cloudlive.token;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import reactor.test.subscriber.TestSubscriber;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CachingAccessTokenSupplier}: replacing a token that was rejected.
 */
class AccessTokenReplaceTests {

	private static final Duration LIFETIME = Duration.ofHours(2);

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final VirtualClock clock = new VirtualClock();

	private final ManualFetcher fetcher = new ManualFetcher();

	private final InMemoryAccessTokenStore store = new InMemoryAccessTokenStore(this.clock);

	private final CachingAccessTokenSupplier supplier = new CachingAccessTokenSupplier(this.fetcher, this.store,
			TokenSettings.defaults(), Sharing.AT_ONCE, this.clock, this.clock.scheduler(), Sharing.NO_JITTER);

	@Test
	void replaceWhenNotSubscribedKeepsToken() {
		AccessToken old = fetched("old");
		this.supplier.replace(old);
		assertThat(this.supplier.getIfPresent()).isSameAs(old);
	}

	@Test
	void replaceDropsRejectedTokenAtOnce() {
		AccessToken old = fetched("old");
		replace(old);
		assertThat(this.supplier.getIfPresent()).isNull();
		assertThat(this.supplier.peek()).isNull();
	}

	@Test
	void replaceReturnsFetchedToken() {
		TestSubscriber<AccessToken> caller = replace(fetched("old"));
		this.fetcher.succeed("new", LIFETIME);
		assertThat(caller.getReceivedOnNext()).extracting(AccessToken::getValue).containsExactly("new");
	}

	@Test
	void replaceWhenManyHandBackSameTokenFetchesOnce() {
		AccessToken old = fetched("old");
		List<TestSubscriber<AccessToken>> callers = IntStream.range(0, 1000).mapToObj((i) -> replace(old)).toList();
		this.fetcher.succeed("new", LIFETIME);
		assertThat(callers)
			.allSatisfy((caller) -> assertThat(caller.getReceivedOnNext()).extracting(AccessToken::getValue)
				.containsExactly("new"));
		assertThat(this.fetcher.count()).isEqualTo(2);
	}

	@Test
	void replaceWhenTokenWasReplacedMeanwhileReturnsNewerWithoutFetching() {
		AccessToken old = fetched("old");
		replace(old);
		this.fetcher.succeed("new", LIFETIME);
		TestSubscriber<AccessToken> late = replace(old);
		assertThat(late.getReceivedOnNext()).extracting(AccessToken::getValue).containsExactly("new");
		assertThat(this.fetcher.count()).isEqualTo(2);
	}

	@Test
	void replaceWhenTokenWasReplacedMeanwhileDoesNotDropNewer() {
		AccessToken old = fetched("old");
		replace(old);
		this.fetcher.succeed("new", LIFETIME);
		replace(old);
		assertThat(this.fetcher.count()).isEqualTo(2);
		assertThat(this.supplier.getIfPresent()).isNotNull();
	}

	@Test
	void replaceWhenStoreHasNewerTokenTakesIt() {
		AccessToken old = fetched("old");
		StepVerifier.create(this.store.publish(new FetchedToken("of-another-replica", LIFETIME), 1))
			.expectNext(true)
			.expectComplete()
			.verify(LIMIT);
		assertThat(replace(old).getReceivedOnNext()).extracting(AccessToken::getValue)
			.containsExactly("of-another-replica");
		assertThat(this.fetcher.count()).isEqualTo(1);
	}

	@Test
	void replaceWhenFetchIsUnderWayWaitsForIt() {
		AccessToken old = fetched("old");
		this.clock.move(LIFETIME);
		this.supplier.get().subscribe();
		TestSubscriber<AccessToken> caller = replace(old);
		this.fetcher.succeed("new", LIFETIME);
		assertThat(caller.getReceivedOnNext()).extracting(AccessToken::getValue).containsExactly("new");
		assertThat(this.fetcher.count()).isEqualTo(2);
	}

	@Test
	void replaceWhenFetchFailsGetsItsErrorAndDoesNotBringTokenBack() {
		TestSubscriber<AccessToken> caller = replace(fetched("old"));
		this.fetcher.fail("broken");
		assertThat(caller.expectTerminalError()).hasMessage("broken");
		assertThat(this.supplier.getIfPresent()).isNull();
	}

	private AccessToken fetched(String token) {
		TestSubscriber<AccessToken> caller = TestSubscriber.create();
		this.supplier.get().subscribe(caller);
		this.fetcher.succeed(token, LIFETIME);
		return caller.getReceivedOnNext().get(0);
	}

	private TestSubscriber<AccessToken> replace(AccessToken rejected) {
		TestSubscriber<AccessToken> caller = TestSubscriber.create();
		this.supplier.replace(rejected).subscribe(caller);
		return caller;
	}

}
