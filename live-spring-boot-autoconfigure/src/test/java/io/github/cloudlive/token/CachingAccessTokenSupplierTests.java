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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.subscriber.TestSubscriber;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CachingAccessTokenSupplier}: getting, keeping and expiring.
 */
class CachingAccessTokenSupplierTests {

	private static final Duration LIFETIME = Duration.ofHours(2);

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final VirtualClock clock = new VirtualClock();

	private final ManualFetcher fetcher = new ManualFetcher();

	private final InMemoryAccessTokenStore store = new InMemoryAccessTokenStore(this.clock);

	private final CachingAccessTokenSupplier supplier = new CachingAccessTokenSupplier(this.fetcher, this.store,
			TokenSettings.defaults(), Sharing.AT_ONCE, this.clock, this.clock.scheduler(), Sharing.NO_JITTER);

	@Test
	void getWhenNotSubscribedFetchesNothing() {
		this.supplier.get();
		assertThat(this.fetcher.count()).isZero();
	}

	@Test
	void getWhenColdFetchesOnceForAllCallers() {
		List<TestSubscriber<AccessToken>> callers = IntStream.range(0, 10_000).mapToObj((i) -> get()).toList();
		this.fetcher.succeed("token", LIFETIME);
		assertThat(callers).allSatisfy((caller) -> assertThat(valueOf(caller)).isEqualTo("token"));
		assertThat(this.fetcher.count()).isEqualTo(1);
	}

	@Test
	void getWhenManyThreadsCallFetchesOnce() {
		AtomicInteger fetches = new AtomicInteger();
		AccessTokenFetcher fast = () -> Mono
			.fromSupplier(() -> new FetchedToken("token-" + fetches.incrementAndGet(), LIFETIME));
		CachingAccessTokenSupplier shared = new CachingAccessTokenSupplier(fast, this.store, TokenSettings.defaults(),
				Sharing.AT_ONCE, this.clock, this.clock.scheduler(), Sharing.NO_JITTER);
		Flux<String> tokens = Flux.range(0, 10_000)
			.flatMap((i) -> shared.get().subscribeOn(Schedulers.parallel()), 500)
			.map(AccessToken::getValue);
		StepVerifier.create(tokens.distinct()).expectNext("token-1").expectComplete().verify(LIMIT);
		assertThat(fetches).hasValue(1);
	}

	@Test
	void getWhenCallerThatSetOffFetchLeavesOthersGetToken() {
		TestSubscriber<AccessToken> first = get();
		TestSubscriber<AccessToken> second = get();
		first.cancel();
		this.fetcher.succeed("token", LIFETIME);
		assertThat(valueOf(second)).isEqualTo("token");
		assertThat(this.fetcher.count()).isEqualTo(1);
	}

	@Test
	void getWhenOnlyCallerLeavesTokenIsKeptForNext() {
		get().cancel();
		this.fetcher.succeed("token", LIFETIME);
		assertThat(valueOf(get())).isEqualTo("token");
		assertThat(this.fetcher.count()).isEqualTo(1);
	}

	@Test
	void getWhenTokenIsKeptFetchesNothing() {
		fetched("token", LIFETIME);
		assertThat(valueOf(get())).isEqualTo("token");
		assertThat(this.fetcher.count()).isEqualTo(1);
	}

	@Test
	void getCountsLifeOfTokenFromBeforeFetch() {
		TestSubscriber<AccessToken> caller = get();
		this.clock.move(Duration.ofSeconds(3));
		this.fetcher.succeed("token", LIFETIME);
		assertThat(caller.getReceivedOnNext()).singleElement()
			.satisfies((token) -> assertThat(token.getIssuedAt()).isEqualTo(VirtualClock.START));
	}

	@Test
	void storeNameIsThatOfItsClass() {
		assertThat(this.supplier.storeName()).isEqualTo("InMemoryAccessTokenStore");
	}

	@Test
	void getIfPresentWhenNothingWasFetchedIsNull() {
		assertThat(this.supplier.getIfPresent()).isNull();
		assertThat(this.fetcher.count()).isZero();
	}

	@Test
	void getIfPresentWhenTokenIsKeptReturnsIt() {
		AccessToken token = fetched("token", LIFETIME);
		assertThat(this.supplier.getIfPresent()).isSameAs(token);
	}

	@Test
	void getIfPresentInLastMillisecondReturnsToken() {
		AccessToken token = fetched("token", LIFETIME);
		this.clock.move(LIFETIME.minusMillis(1));
		assertThat(this.supplier.getIfPresent()).isSameAs(token);
	}

	@Test
	void getIfPresentWhenTokenHasExpiredIsNull() {
		fetched("token", LIFETIME);
		this.clock.move(LIFETIME);
		assertThat(this.supplier.getIfPresent()).isNull();
	}

	@Test
	void getWhenTokenHasExpiredFetches() {
		fetched("old", LIFETIME);
		this.clock.move(LIFETIME);
		TestSubscriber<AccessToken> caller = get();
		assertThat(caller.getReceivedOnNext()).isEmpty();
		this.fetcher.succeed("new", LIFETIME);
		assertThat(valueOf(caller)).isEqualTo("new");
	}

	@Test
	void getWhenTokenComesBetweenLookAndFetchTakesIt() {
		AtomicReference<Runnable> afterLook = new AtomicReference<>(() -> {
		});
		Clock clock = new Clock() {

			@Override
			public Instant instant() {
				Instant now = CachingAccessTokenSupplierTests.this.clock.instant();
				afterLook.getAndSet(() -> {
				}).run();
				return now;
			}

			@Override
			public ZoneId getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

		};
		CachingAccessTokenSupplier shared = new CachingAccessTokenSupplier(this.fetcher, this.store,
				TokenSettings.defaults(), Sharing.AT_ONCE, clock, this.clock.scheduler(), Sharing.NO_JITTER);
		shared.get().subscribe();
		this.fetcher.succeed("old", LIFETIME);
		this.clock.move(LIFETIME);
		afterLook.set(() -> {
			shared.get().subscribe();
			this.fetcher.succeed("new", LIFETIME);
		});
		StepVerifier.create(shared.get().map(AccessToken::getValue)).expectNext("new").expectComplete().verify(LIMIT);
		assertThat(this.fetcher.count()).isEqualTo(2);
	}

	@Test
	void getWhenStoreHasValidTokenTakesIt() {
		publish("stored");
		assertThat(valueOf(get())).isEqualTo("stored");
		assertThat(this.fetcher.count()).isZero();
	}

	@Test
	void getWhenTokenInStoreHasExpiredFetches() {
		publish("stored");
		this.clock.move(LIFETIME);
		TestSubscriber<AccessToken> caller = get();
		this.fetcher.succeed("new", LIFETIME);
		assertThat(valueOf(caller)).isEqualTo("new");
	}

	@Test
	void getPublishesFetchedToken() {
		fetched("token", LIFETIME);
		StepVerifier.create(this.store.read())
			.assertNext((snapshot) -> assertThat(snapshot.token().value()).isEqualTo("token"))
			.expectComplete()
			.verify(LIMIT);
	}

	@Test
	void peekWhenNothingWasFetchedIsNullAndFetchesNothing() {
		assertThat(this.supplier.peek()).isNull();
		assertThat(this.fetcher.count()).isZero();
	}

	@Test
	void peekWhenTokenNearsItsEndSetsNothingOff() {
		AccessToken token = fetched("token", LIFETIME);
		this.clock.move(LIFETIME.minusMillis(1));
		assertThat(this.supplier.peek()).isSameAs(token);
		assertThat(this.fetcher.count()).isEqualTo(1);
	}

	@Test
	void peekWhenTokenHasExpiredStillReturnsIt() {
		AccessToken token = fetched("token", LIFETIME);
		this.clock.move(LIFETIME.plusDays(1));
		assertThat(this.supplier.peek()).isSameAs(token);
	}

	@Test
	void closeEndsThoseWhoWait() {
		TestSubscriber<AccessToken> caller = get();
		this.supplier.close();
		assertThat(caller.expectTerminalError()).isInstanceOf(CancellationException.class);
	}

	@Test
	void closeEndsThoseWhoWaitForBackoff() {
		get();
		this.fetcher.fail("broken");
		TestSubscriber<AccessToken> caller = get();
		this.supplier.close();
		assertThat(caller.expectTerminalError()).isInstanceOf(CancellationException.class);
		this.clock.move(Duration.ofMinutes(1));
		assertThat(this.fetcher.count()).isEqualTo(1);
	}

	@Test
	void getWhenClosedFetchesNothing() {
		this.supplier.close();
		assertThat(get().expectTerminalError()).isInstanceOf(CancellationException.class);
		assertThat(this.fetcher.count()).isZero();
	}

	@Test
	void getIfPresentWhenClosedReturnsKeptToken() {
		AccessToken token = fetched("token", LIFETIME);
		this.supplier.close();
		assertThat(this.supplier.getIfPresent()).isSameAs(token);
	}

	private TestSubscriber<AccessToken> get() {
		TestSubscriber<AccessToken> caller = TestSubscriber.create();
		this.supplier.get().subscribe(caller);
		return caller;
	}

	private AccessToken fetched(String token, Duration lifetime) {
		TestSubscriber<AccessToken> caller = get();
		this.fetcher.succeed(token, lifetime);
		return caller.getReceivedOnNext().get(0);
	}

	private void publish(String token) {
		StepVerifier.create(this.store.publish(new FetchedToken(token, LIFETIME), 0))
			.expectNext(true)
			.expectComplete()
			.verify(LIMIT);
	}

	private static String valueOf(TestSubscriber<AccessToken> caller) {
		return caller.getReceivedOnNext().get(0).getValue();
	}

}
