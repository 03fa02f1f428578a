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
import java.util.ArrayList;
import java.util.List;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.subscriber.TestSubscriber;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CachingAccessTokenSupplier}: refreshing ahead of the expiry, which is
 * five minutes before it here.
 */
class AccessTokenRefreshTests {

	private static final Duration LIFETIME = Duration.ofHours(2);

	private static final Duration UNTIL_REFRESH = LIFETIME.minusMinutes(5);

	private static final Duration MILLISECOND = Duration.ofMillis(1);

	private final VirtualClock clock = new VirtualClock();

	private final ManualFetcher fetcher = new ManualFetcher();

	private final CachingAccessTokenSupplier supplier = new CachingAccessTokenSupplier(this.fetcher,
			new InMemoryAccessTokenStore(this.clock), TokenSettings.defaults(), Sharing.AT_ONCE, new FailedRefreshes(),
			this.clock, this.clock.scheduler(), Sharing.NO_JITTER);

	private final List<Throwable> failures = new ArrayList<>();

	@BeforeEach
	void fetchFirstToken() {
		this.supplier.get().subscribe();
		this.fetcher.succeed("old", LIFETIME);
	}

	@Test
	void getIfPresentBeforeRefreshWindowFetchesNothing() {
		this.clock.move(UNTIL_REFRESH.minus(MILLISECOND));
		assertThat(present()).isEqualTo("old");
		assertThat(this.fetcher.count()).isEqualTo(1);
	}

	@Test
	void getIfPresentInRefreshWindowFetchesOnceWhileCallersKeepValidToken() {
		this.clock.move(UNTIL_REFRESH);
		for (int i = 0; i < 10_000; i++) {
			assertThat(present()).isEqualTo("old");
		}
		assertThat(this.fetcher.count()).isEqualTo(2);
	}

	@Test
	void getInRefreshWindowReturnsValidTokenWithoutWaiting() {
		this.clock.move(UNTIL_REFRESH);
		assertThat(get().getReceivedOnNext()).extracting(AccessToken::getValue).containsExactly("old");
		assertThat(this.fetcher.count()).isEqualTo(2);
	}

	@Test
	void getIfPresentWhenRefreshedReturnsNewToken() {
		refresh();
		this.fetcher.succeed("new", LIFETIME);
		assertThat(present()).isEqualTo("new");
	}

	@Test
	void getIfPresentWhenRefreshedWaitsForNextWindow() {
		refresh();
		this.fetcher.succeed("new", LIFETIME);
		this.clock.move(UNTIL_REFRESH.minus(MILLISECOND));
		assertThat(present()).isEqualTo("new");
		assertThat(this.fetcher.count()).isEqualTo(2);
	}

	@Test
	void getIfPresentWhenRefreshFailedReturnsValidTokenToItsEnd() {
		refresh();
		this.fetcher.fail("broken");
		this.clock.move(Duration.ofMinutes(5).minus(MILLISECOND));
		assertThat(present()).isEqualTo("old");
		this.clock.move(MILLISECOND);
		assertThat(this.supplier.getIfPresent()).isNull();
	}

	@Test
	void getIfPresentWhenRefreshFailedRefreshesAgainAfterBackoff() {
		refresh();
		this.fetcher.fail("broken");
		this.clock.move(Duration.ofMillis(999));
		present();
		assertThat(this.fetcher.count()).isEqualTo(2);
		this.clock.move(MILLISECOND);
		present();
		assertThat(this.fetcher.count()).isEqualTo(3);
	}

	@Test
	void getIfPresentWithinBackoffSetsNothingOff() {
		refresh();
		this.fetcher.fail("broken");
		present();
		this.clock.move(Duration.ofMinutes(1));
		assertThat(this.fetcher.count()).isEqualTo(2);
	}

	@Test
	void getIfPresentWhenRefreshesFailInRowWaitsTwiceAsLong() {
		refresh();
		this.fetcher.fail("broken");
		this.clock.move(Duration.ofSeconds(1));
		present();
		this.fetcher.fail("broken");
		this.clock.move(Duration.ofMillis(1999));
		present();
		assertThat(this.fetcher.count()).isEqualTo(3);
		this.clock.move(MILLISECOND);
		present();
		assertThat(this.fetcher.count()).isEqualTo(4);
	}

	@Test
	void getWhenTokenExpiresDuringRefreshWaitsForIt() {
		refresh();
		this.clock.move(Duration.ofMinutes(5));
		TestSubscriber<AccessToken> caller = get();
		this.fetcher.succeed("new", LIFETIME);
		assertThat(caller.getReceivedOnNext()).extracting(AccessToken::getValue).containsExactly("new");
		assertThat(this.fetcher.count()).isEqualTo(2);
	}

	@Test
	void getIfPresentWhenRefreshFailsTellsFailure() {
		refresh();
		this.fetcher.fail("the gateway is down");
		assertThat(this.failures).singleElement(InstanceOfAssertFactories.THROWABLE).hasMessage("the gateway is down");
	}

	@Test
	void closeDuringRefreshIsNoFailure() {
		refresh();
		this.supplier.close();
		assertThat(this.failures).isEmpty();
	}

	private void refresh() {
		this.clock.move(UNTIL_REFRESH);
		present();
		assertThat(this.fetcher.count()).isEqualTo(2);
	}

	private String present() {
		AccessToken token = this.supplier.getIfPresent();
		assertThat(token).isNotNull();
		return token.getValue();
	}

	private TestSubscriber<AccessToken> get() {
		TestSubscriber<AccessToken> caller = TestSubscriber.create();
		this.supplier.get().subscribe(caller);
		return caller;
	}

	private final class FailedRefreshes implements AccessTokenListener {

		@Override
		public void onRefreshFailure(Throwable failure) {
			AccessTokenRefreshTests.this.failures.add(failure);
		}

	}

}
