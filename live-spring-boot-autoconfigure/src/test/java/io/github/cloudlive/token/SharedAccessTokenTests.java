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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.subscriber.TestSubscriber;

import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.token.SharingSettings.OnUnavailable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several replicas on one store, in virtual time.
 */
class SharedAccessTokenTests {

	private static final Duration LIFETIME = Duration.ofHours(2);

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final VirtualClock clock = new VirtualClock();

	private final FakePlatform platform = new FakePlatform(this.clock, LIFETIME);

	private final FaultyStore store = new FaultyStore(new InMemoryAccessTokenStore(this.clock));

	@Test
	void getWhenManyReplicasAreColdFetchesOnceInAll() {
		List<CachingAccessTokenSupplier> replicas = replicas(50);
		List<TestSubscriber<AccessToken>> callers = replicas.stream()
			.flatMap((replica) -> Stream.generate(() -> ask(replica)).limit(10))
			.toList();
		this.clock.move(SECOND.multipliedBy(2));
		assertThat(callers).allSatisfy((caller) -> assertThat(caller.getReceivedOnNext()).hasSize(1));
		assertThat(this.platform.fetches()).isOne();
	}

	@Test
	void getWhenTokenExpiredForAllFetchesOnceInAll() {
		List<CachingAccessTokenSupplier> replicas = replicas(20);
		warm(replicas);
		this.clock.move(LIFETIME);
		List<TestSubscriber<AccessToken>> callers = replicas.stream().map(this::ask).toList();
		this.clock.move(SECOND.multipliedBy(2));
		assertThat(callers).allSatisfy((caller) -> assertThat(this.platform.accepts(valueOf(caller))).isTrue());
		assertThat(this.platform.fetches()).isEqualTo(2);
	}

	@Test
	void replaceWhenAllReplicasAreRejectedRotatesOnce() {
		List<CachingAccessTokenSupplier> replicas = replicas(20);
		warm(replicas);
		this.clock.move(SECOND);
		this.platform.rotate();
		List<TestSubscriber<AccessToken>> callers = replicas.stream().map((replica) -> {
			TestSubscriber<AccessToken> caller = TestSubscriber.create();
			replica.replace(replica.peek()).subscribe(caller);
			return caller;
		}).toList();
		this.clock.move(SECOND.multipliedBy(3));
		assertThat(callers).allSatisfy((caller) -> assertThat(this.platform.accepts(valueOf(caller))).isTrue());
		assertThat(this.platform.fetches()).as("a first one, somebody else's, one rotation").isEqualTo(3);
	}

	@Test
	void replaceWhenAnotherReplicaRotatedAdoptsWithoutFetching() {
		List<CachingAccessTokenSupplier> replicas = replicas(2);
		warm(replicas);
		AccessToken old = replicas.get(1).peek();
		this.clock.move(SECOND);
		replicas.get(0).replace(replicas.get(0).peek()).subscribe();
		this.clock.move(SECOND);
		TestSubscriber<AccessToken> caller = TestSubscriber.create();
		replicas.get(1).replace(old).subscribe(caller);
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
		assertThat(this.platform.fetches()).isEqualTo(2);
	}

	@Test
	void peekWhenAnotherReplicaRotatedHasHeardOfIt() {
		List<CachingAccessTokenSupplier> replicas = replicas(2);
		warm(replicas);
		this.clock.move(SECOND);
		replicas.get(0).replace(replicas.get(0).peek()).subscribe();
		this.clock.move(SECOND);
		assertThat(this.platform.accepts(replicas.get(1).peek())).isTrue();
	}

	@Test
	void getIfPresentWhenAllReplicasNearTheEndRefreshOnceInAll() {
		List<CachingAccessTokenSupplier> replicas = replicas(20);
		warm(replicas);
		this.clock.move(LIFETIME.minusMinutes(4));
		replicas.forEach(CachingAccessTokenSupplier::getIfPresent);
		this.clock.move(SECOND.multipliedBy(3));
		replicas.forEach(CachingAccessTokenSupplier::getIfPresent);
		this.clock.move(SECOND.multipliedBy(3));
		assertThat(this.platform.fetches()).isEqualTo(2);
		assertThat(replicas)
			.allSatisfy((replica) -> assertThat(this.platform.accepts(replica.getIfPresent())).isTrue());
	}

	@Test
	void getWhenAnotherReplicaPublishesDuringOurBackoffAdoptsAtOnce() {
		CachingAccessTokenSupplier failing = replica(() -> Mono.error(new IllegalStateException("broken")));
		for (int failure = 0; failure < 3; failure++) {
			ask(failing);
			this.clock.move(Duration.ofSeconds(5));
		}
		ask(failing);
		TestSubscriber<AccessToken> caller = ask(failing);
		ask(replica());
		this.clock.move(SECOND.multipliedBy(2));
		assertThat(caller.getReceivedOnNext()).singleElement().matches(this.platform::accepts);
		assertThat(this.platform.fetches()).isOne();
	}

	@Test
	void getWhenHolderOfLeaseDiedTakesOverWhenLeaseEnds() {
		this.store.acquireLease("dead", FetchLease.TIME).subscribe();
		TestSubscriber<AccessToken> caller = ask(replica());
		this.clock.move(FetchLease.TIME.minusMillis(1));
		assertThat(this.platform.fetches()).isZero();
		this.clock.move(SECOND);
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
	}

	@Test
	void getWhenFetchIsSlowKeepsLease() {
		CachingAccessTokenSupplier slow = replica(this.platform.fetcher(Duration.ofSeconds(20), Duration.ZERO));
		TestSubscriber<AccessToken> first = ask(slow);
		TestSubscriber<AccessToken> second = ask(replica());
		this.clock.move(Duration.ofSeconds(21));
		assertThat(valueOf(first)).isEqualTo(valueOf(second));
		assertThat(this.platform.fetches()).isOne();
	}

	@Test
	void getWhenFetchOutlastsItsLongestTimeLosesLease() {
		CachingAccessTokenSupplier late = replica(this.platform.fetcher(Duration.ofSeconds(60), Duration.ZERO));
		TestSubscriber<AccessToken> first = ask(late);
		TestSubscriber<AccessToken> second = ask(replica());
		this.clock.move(Duration.ofSeconds(40));
		assertThat(valueOf(second).getValue()).isEqualTo("token-1");
		this.clock.move(Duration.ofSeconds(30));
		assertThat(valueOf(first).getValue()).as("not published over a newer generation").isEqualTo("token-1");
	}

	@Test
	void getWhenOneProlongationIsLostKeepsLease() {
		ask(replica(this.platform.fetcher(Duration.ofSeconds(20), Duration.ZERO)));
		this.clock.move(SECOND);
		this.store.refuse();
		this.clock.move(SECOND);
		this.store.recover();
		ask(replica());
		this.clock.move(Duration.ofSeconds(19));
		assertThat(this.platform.fetches()).isOne();
	}

	@Test
	void replaceWhenLateFetchKilledPublishedTokenRotatesAgain() {
		CachingAccessTokenSupplier late = replica(this.platform.fetcher(Duration.ofSeconds(60), Duration.ZERO));
		CachingAccessTokenSupplier other = replica();
		ask(late);
		ask(other);
		this.clock.move(Duration.ofSeconds(70));
		assertThat(this.platform.accepts(other.peek())).isFalse();
		TestSubscriber<AccessToken> caller = TestSubscriber.create();
		other.replace(other.peek()).subscribe(caller);
		this.clock.move(Duration.ofSeconds(2));
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
	}

	@Test
	void replaceWhenSomebodyElseFetchesKeepsTheMinimumInterval() {
		CachingAccessTokenSupplier replica = replica();
		ask(replica);
		this.clock.move(SECOND.dividedBy(10));
		for (int i = 0; i < 100; i++) {
			this.platform.rotate();
			AccessToken present = replica.peek();
			if (present != null) {
				replica.replace(present).subscribe();
			}
			this.clock.move(Duration.ofMillis(100));
		}
		assertThat(this.platform.fetches() - 100).as("own fetches in 10 s").isBetween(5, 11);
	}

	@Test
	void getIfPresentWhenStoreHangsIsNotDelayed() {
		CachingAccessTokenSupplier replica = replica();
		warm(List.of(replica));
		this.store.hang();
		assertThat(replica.getIfPresent()).isNotNull();
	}

	@Test
	void getIfPresentWhenStoreRefusesAndTokenNearsItsEndFetchesNothing() {
		CachingAccessTokenSupplier replica = replica();
		warm(List.of(replica));
		this.store.refuse();
		this.clock.move(LIFETIME.minusMinutes(4));
		for (int i = 0; i < 60; i++) {
			assertThat(replica.getIfPresent()).isNotNull();
			this.clock.move(SECOND);
		}
		assertThat(this.platform.fetches()).isOne();
	}

	@Test
	void getWhenStoreHangsFetchesAloneAfterItsTimeout() {
		this.store.hang();
		TestSubscriber<AccessToken> caller = ask(replica());
		this.clock.move(Duration.ofMillis(499));
		assertThat(this.platform.fetches()).isZero();
		this.clock.move(Duration.ofMillis(100));
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
	}

	@Test
	void getWhenStoreRefusesFetchesAloneAtOnce() {
		this.store.refuse();
		TestSubscriber<AccessToken> caller = ask(replica());
		this.clock.move(Duration.ofMillis(100));
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
	}

	@Test
	void getWhenStoreRefusesAndFetchingAloneIsForbiddenFailsClearly() {
		this.store.refuse();
		TestSubscriber<AccessToken> caller = ask(supplier(fetcher(), OnUnavailable.FAIL));
		assertThat(caller.expectTerminalError()).isInstanceOfSatisfying(LiveRequestException.class, (failure) -> {
			assertThat(failure.getReason()).isEqualTo(Reason.TOKEN_STORE);
			assertThat(failure).hasMessageContaining("Connection refused");
		});
		assertThat(this.platform.fetches()).isZero();
	}

	@Test
	void replaceWhenStoreRefusesKeepsTheMinimumInterval() {
		this.store.refuse();
		CachingAccessTokenSupplier replica = replica();
		ask(replica);
		this.clock.move(Duration.ofMillis(100));
		replica.replace(replica.peek()).subscribe();
		this.clock.move(Duration.ofMillis(500));
		assertThat(this.platform.fetches()).isOne();
		this.clock.move(Duration.ofMillis(600));
		assertThat(this.platform.fetches()).isEqualTo(2);
	}

	@Test
	void replaceWhenStoreIsBackConvergesOnOneToken() {
		List<CachingAccessTokenSupplier> replicas = replicas(4);
		warm(replicas);
		this.store.refuse();
		this.clock.move(LIFETIME);
		replicas.forEach(this::ask);
		this.clock.move(SECOND.multipliedBy(5));
		this.store.recover();
		for (int round = 0; round < 5; round++) {
			replicas.stream()
				.filter((replica) -> replica.peek() != null && !this.platform.accepts(replica.peek()))
				.forEach((replica) -> replica.replace(replica.peek()).subscribe());
			this.clock.move(SECOND.multipliedBy(3));
		}
		assertThat(replicas).allSatisfy((replica) -> assertThat(this.platform.accepts(replica.peek())).isTrue());
	}

	@Test
	void replaceWhenAnotherReplicaPublishesDuringOurFetchAloneDoesNotPublishOverIt() {
		CachingAccessTokenSupplier alone = replica(
				this.platform.fetcher(Duration.ofMillis(20), SECOND.multipliedBy(2)));
		CachingAccessTokenSupplier other = replica();
		warm(List.of(other, alone));
		this.store.refuseReads();
		alone.replace(alone.peek()).subscribe();
		this.store.recover();
		this.clock.move(SECOND);
		other.replace(other.peek()).subscribe();
		this.clock.move(SECOND.multipliedBy(2));
		assertThat(this.platform.accepts(valueOf(ask(replica())))).isTrue();
		assertThat(this.platform.fetches()).isEqualTo(3);
	}

	@Test
	void getWhenTokenIsFoundAfterTakingLeaseGivesLeaseBackWithoutRest() {
		CachingAccessTokenSupplier replica = replica();
		this.store.beforeNextLease(() -> this.store.publish(this.platform.rotate(), 0).subscribe());
		TestSubscriber<AccessToken> caller = ask(replica);
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
		AtomicBoolean taken = new AtomicBoolean();
		this.store.acquireLease("next", SECOND).subscribe(taken::set);
		assertThat(taken).isTrue();
		assertThat(this.platform.fetches()).isOne();
	}

	@Test
	void closeReleasesLease() {
		CachingAccessTokenSupplier leaving = replica(this.platform.fetcher(Duration.ofSeconds(9), Duration.ZERO));
		ask(leaving);
		this.clock.move(SECOND.multipliedBy(2));
		leaving.close();
		TestSubscriber<AccessToken> caller = ask(replica());
		this.clock.move(SECOND);
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
	}

	@Test
	void closeWhileFetchingReleasesLeaseOnce() {
		CachingAccessTokenSupplier leaving = replica(this.platform.fetcher(Duration.ofSeconds(9), Duration.ZERO));
		ask(leaving);
		leaving.close();
		assertThat(this.store.releases()).isOne();
	}

	@Test
	void closeWhileTakingLeaseReleasesIt() {
		CachingAccessTokenSupplier leaving = replica();
		this.store.loseLeaseAnswers();
		ask(leaving);
		leaving.close();
		this.store.recover();
		TestSubscriber<AccessToken> caller = ask(replica());
		this.clock.move(SECOND);
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
	}

	@Test
	void getWhenAnswerToLeaseIsLostReleasesIt() {
		this.store.loseLeaseAnswers();
		ask(supplier(fetcher(), OnUnavailable.FAIL));
		this.clock.move(SECOND);
		this.store.recover();
		TestSubscriber<AccessToken> caller = ask(replica());
		this.clock.move(SECOND);
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
	}

	@Test
	void getWhenWornTokenIsRejectedDuringARefreshWithoutStoreDoesNotKeepIt() {
		CachingAccessTokenSupplier replica = replica();
		warm(List.of(replica));
		this.store.hang();
		this.clock.move(LIFETIME.minusMinutes(4));
		AccessToken worn = replica.getIfPresent();
		this.platform.rotate();
		replica.reject(worn);
		this.clock.move(Duration.ofMillis(600));
		assertThat(replica.peek()).isNull();
	}

	@Test
	void getWhenStoreGoesAwayAfterALateFetchUsesThatToken() {
		CachingAccessTokenSupplier late = replica(this.platform.fetcher(Duration.ofSeconds(60), Duration.ZERO));
		TestSubscriber<AccessToken> first = ask(late);
		ask(replica());
		this.clock.move(Duration.ofSeconds(59));
		this.store.refuseReads();
		this.clock.move(Duration.ofSeconds(2));
		assertThat(this.platform.accepts(valueOf(first))).isTrue();
		assertThat(this.platform.fetches()).isEqualTo(2);
	}

	@Test
	void closeDoesNotDropToken() {
		CachingAccessTokenSupplier leaving = replica();
		ask(leaving);
		this.clock.move(SECOND);
		leaving.close();
		TestSubscriber<AccessToken> caller = ask(replica());
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
		assertThat(this.platform.fetches()).isOne();
	}

	private void warm(List<CachingAccessTokenSupplier> replicas) {
		replicas.forEach(this::ask);
		this.clock.move(SECOND.multipliedBy(2));
	}

	private List<CachingAccessTokenSupplier> replicas(int count) {
		return IntStream.range(0, count).mapToObj((number) -> replica()).toList();
	}

	private CachingAccessTokenSupplier replica() {
		return replica(fetcher());
	}

	private CachingAccessTokenSupplier replica(AccessTokenFetcher fetcher) {
		return supplier(fetcher, OnUnavailable.LOCAL);
	}

	private CachingAccessTokenSupplier supplier(AccessTokenFetcher fetcher, OnUnavailable onUnavailable) {
		return new CachingAccessTokenSupplier(fetcher, this.store, TokenSettings.defaults(), sharing(onUnavailable),
				this.clock, this.clock.scheduler(), Sharing.NO_JITTER);
	}

	private static SharingSettings sharing(OnUnavailable onUnavailable) {
		return new SharingSettings(Duration.ofMillis(500), onUnavailable, SECOND, Duration.ofSeconds(30));
	}

	private AccessTokenFetcher fetcher() {
		return this.platform.fetcher(Duration.ofMillis(20), Duration.ofMillis(20));
	}

	private TestSubscriber<AccessToken> ask(CachingAccessTokenSupplier replica) {
		TestSubscriber<AccessToken> caller = TestSubscriber.create();
		replica.get().subscribe(caller);
		return caller;
	}

	private static AccessToken valueOf(TestSubscriber<AccessToken> caller) {
		return caller.getReceivedOnNext().get(0);
	}

}
