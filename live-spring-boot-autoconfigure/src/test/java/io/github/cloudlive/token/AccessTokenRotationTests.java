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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.subscriber.TestSubscriber;

import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.network.GivenToken;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AccessTokenSupplier#rotate()}: several replicas on one store, in
 * virtual time.
 */
class AccessTokenRotationTests {

	private static final Duration LIFETIME = Duration.ofHours(2);

	private static final Duration INTERVAL = Duration.ofMinutes(1);

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final VirtualClock clock = new VirtualClock();

	private final FakePlatform platform = new FakePlatform(this.clock, LIFETIME);

	private final FaultyStore store = new FaultyStore(new InMemoryAccessTokenStore(this.clock));

	private final List<FetchTrigger> fetches = new ArrayList<>();

	private int foreignRotations;

	@Test
	void rotateWhenNotSubscribedFetchesNothing() {
		replica().rotate();
		this.clock.move(SECOND);
		assertThat(this.platform.fetches()).isZero();
	}

	@Test
	void rotateWhenTokenIsValidFetchesAnother() {
		CachingAccessTokenSupplier replica = warmReplica();
		TestSubscriber<AccessToken> caller = rotate(replica);
		assertThat(valueOf(caller).getGeneration()).isEqualTo(2);
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
		assertThat(replica.getIfPresent()).isEqualTo(valueOf(caller));
		assertThat(this.fetches).containsExactly(FetchTrigger.COLD, FetchTrigger.REQUESTED);
	}

	@Test
	void rotateWhenThereIsNoTokenFetchesOne() {
		assertThat(this.platform.accepts(valueOf(rotate(replica())))).isTrue();
		assertThat(this.platform.fetches()).isOne();
	}

	@Test
	void getIfPresentDuringRotationIsPresentToken() {
		CachingAccessTokenSupplier replica = warmReplica();
		AccessToken present = replica.getIfPresent();
		replica.rotate().subscribe();
		this.clock.move(Duration.ofMillis(10));
		assertThat(replica.getIfPresent()).isSameAs(present);
	}

	@Test
	void rotateWhenManyAskAtOnceFetchesOnce() {
		CachingAccessTokenSupplier replica = warmReplica();
		List<TestSubscriber<AccessToken>> callers = Stream.generate(() -> ask(replica.rotate())).limit(100).toList();
		this.clock.move(SECOND);
		assertThat(callers).allSatisfy((caller) -> assertThat(valueOf(caller).getGeneration()).isEqualTo(2));
		assertThat(this.platform.fetches()).isEqualTo(2);
	}

	@Test
	void rotateKeepsTheTimeAtWhichTheTokenWasAskedFor() {
		CachingAccessTokenSupplier replica = warmReplica();
		Instant askedAt = this.clock.instant();
		rotate(replica);
		assertThat(replica.peek()).extracting(AccessToken::getIssuedAt).isEqualTo(askedAt);
	}

	@Test
	void rotateReachesOtherReplicas() {
		CachingAccessTokenSupplier other = warmReplica();
		TestSubscriber<AccessToken> caller = rotate(warmReplica());
		assertThat(other.getIfPresent()).isEqualTo(valueOf(caller));
		assertThat(this.platform.fetches()).isEqualTo(2);
	}

	@Test
	void rotateWithinMinimumIntervalIsRefusedAndFetchesNothing() {
		CachingAccessTokenSupplier replica = warmReplica();
		rotate(replica);
		this.clock.move(Duration.ofSeconds(19));
		assertThat(refusal(rotate(replica)).getRetryAfter()).isEqualTo(Duration.ofSeconds(40));
		assertThat(this.platform.fetches()).isEqualTo(2);
	}

	@Test
	void rotateAfterMinimumIntervalFetchesAgain() {
		CachingAccessTokenSupplier replica = warmReplica();
		Duration wait = refusal(rotateAgain(replica)).getRetryAfter();
		this.clock.move(wait);
		assertThat(this.platform.accepts(valueOf(rotate(replica)))).isTrue();
		assertThat(this.platform.fetches()).isEqualTo(3);
	}

	@Test
	void rotateWithinMinimumIntervalOfAnotherReplicaIsRefusedAndFetchesNothing() {
		CachingAccessTokenSupplier other = warmReplica();
		rotate(warmReplica());
		this.clock.move(Duration.ofSeconds(19));
		assertThat(refusal(rotate(other)).getRetryAfter()).as("the rest of a lease is not known").isNull();
		assertThat(this.platform.fetches()).isEqualTo(2);
	}

	@Test
	void rotateAfterMinimumIntervalOfAnotherReplicaFetchesAgain() {
		CachingAccessTokenSupplier other = warmReplica();
		rotate(warmReplica());
		this.clock.move(INTERVAL);
		assertThat(this.platform.accepts(valueOf(rotate(other)))).isTrue();
	}

	@Test
	void rotateWhenSomebodyElseFetchesIsRefused() {
		CachingAccessTokenSupplier replica = warmReplica();
		this.store.acquireLease("other", FetchLease.TIME).subscribe();
		assertThat(refusal(rotate(replica)).getRetryAfter()).isNull();
		assertThat(this.platform.fetches()).isOne();
	}

	@Test
	void rotateAfterFailedFetchWaitsForItsBackoff() {
		CachingAccessTokenSupplier failing = replica(() -> Mono.error(new IllegalStateException("broken")),
				Duration.ZERO);
		assertThat(ask(failing.rotate()).expectTerminalError()).hasMessage("broken");
		assertThat(refusal(ask(failing.rotate())).getRetryAfter()).isEqualTo(SECOND);
	}

	@Test
	void rotateWhenFetchFailsGoesOnWithPresentToken() {
		warmReplica();
		CachingAccessTokenSupplier failing = replica(() -> Mono.error(new IllegalStateException("broken")), INTERVAL);
		warm(failing);
		AccessToken present = failing.getIfPresent();
		assertThat(rotate(failing).expectTerminalError()).hasMessage("broken");
		assertThat(failing.getIfPresent()).isNotNull().isSameAs(present);
	}

	@Test
	void rotateWhenStoreIsAwayFailsAndFetchesNothing() {
		CachingAccessTokenSupplier replica = warmReplica();
		this.store.refuse();
		assertThat(rotate(replica).expectTerminalError()).isInstanceOfSatisfying(LiveRequestException.class,
				(failure) -> assertThat(failure.getReason()).isEqualTo(Reason.TOKEN_STORE));
		assertThat(this.platform.fetches()).isOne();
		assertThat(replica.getIfPresent()).isNotNull();
	}

	@Test
	void getWhenRejectedDuringRotationWaitsForItsToken() {
		CachingAccessTokenSupplier rotating = warmReplica(Duration.ZERO);
		CachingAccessTokenSupplier other = warmReplica(Duration.ZERO);
		AccessToken old = rotating.getIfPresent();
		rotating.rotate().subscribe();
		this.clock.move(Duration.ofMillis(25));
		assertThat(this.platform.accepts(old)).as("killed, and the answer is on its way").isFalse();
		List<TestSubscriber<AccessToken>> callers = List.of(ask(rotating.replace(old)), ask(other.replace(old)));
		this.clock.move(SECOND);
		assertThat(callers).allSatisfy((caller) -> assertThat(this.platform.accepts(valueOf(caller))).isTrue());
		assertThat(this.fetches).containsExactly(FetchTrigger.COLD, FetchTrigger.REQUESTED);
		assertThat(this.foreignRotations).isZero();
	}

	@Test
	void getWhenRejectedDuringRotationAndStoreGoesAwayTakesItsToken() {
		CachingAccessTokenSupplier rotating = warmReplica(Duration.ZERO);
		AccessToken old = rotating.getIfPresent();
		rotating.rotate().subscribe();
		this.clock.move(Duration.ofMillis(25));
		this.store.refuse();
		TestSubscriber<AccessToken> caller = ask(rotating.replace(old));
		this.clock.move(SECOND.multipliedBy(2));
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
		assertThat(this.fetches).containsExactly(FetchTrigger.COLD, FetchTrigger.REQUESTED);
	}

	@Test
	void getWhenRejectedDuringRotationAndStoreIsBackSoonTakesItsToken() {
		CachingAccessTokenSupplier rotating = warmReplica();
		AccessToken old = rotating.getIfPresent();
		rotating.rotate().subscribe();
		this.clock.move(Duration.ofMillis(25));
		this.store.refuse();
		TestSubscriber<AccessToken> caller = ask(rotating.replace(old));
		this.clock.move(SECOND);
		this.store.recover();
		this.clock.move(INTERVAL.multipliedBy(2));
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
		assertThat(this.fetches).containsExactly(FetchTrigger.COLD, FetchTrigger.REQUESTED);
		assertThat(this.foreignRotations).isZero();
	}

	@Test
	void getWhenRotationOvertakesItAndStoreGoesAwayTakesItsToken() {
		CachingAccessTokenSupplier rotating = warmReplica(Duration.ZERO);
		this.store.acquireLease("other", Duration.ofMillis(100)).subscribe();
		TestSubscriber<AccessToken> caller = ask(rotating.replace(rotating.getIfPresent()));
		this.clock.move(Duration.ofMillis(110));
		rotating.rotate().subscribe();
		this.clock.move(Duration.ofMillis(25));
		this.store.refuse();
		this.clock.move(SECOND.multipliedBy(2));
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
		assertThat(this.fetches).containsExactly(FetchTrigger.COLD, FetchTrigger.REQUESTED);
	}

	@Test
	void getWhenRotationFailsFetches() {
		CachingAccessTokenSupplier replica = warmReplica(Duration.ZERO);
		AccessToken old = replica.getIfPresent();
		this.store.hang();
		TestSubscriber<AccessToken> rotation = ask(replica.rotate());
		TestSubscriber<AccessToken> caller = ask(replica.replace(old));
		this.clock.move(Duration.ofMillis(500));
		this.store.recover();
		this.clock.move(SECOND);
		assertThat(rotation.expectTerminalError()).isInstanceOf(LiveRequestException.class);
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
	}

	@Test
	void getWhenRejectedAfterRotationTakesItsToken() {
		CachingAccessTokenSupplier rotating = warmReplica(Duration.ZERO);
		this.store.loseNews();
		CachingAccessTokenSupplier deaf = warmReplica(Duration.ZERO);
		rotate(rotating);
		TestSubscriber<AccessToken> caller = ask(deaf.replace(deaf.getIfPresent()));
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
		assertThat(this.foreignRotations).isZero();
	}

	@Test
	void getWhenRotationOvertakesTheStoresAnswerTakesItsToken() {
		this.store.loseNews();
		CachingAccessTokenSupplier deaf = warmReplica(Duration.ZERO);
		AccessToken old = deaf.getIfPresent();
		rotate(warmReplica(Duration.ZERO));
		this.store.delayNextRead(Duration.ofMillis(200), this.clock.scheduler());
		TestSubscriber<AccessToken> caller = ask(deaf.replace(old));
		TestSubscriber<AccessToken> rotation = ask(deaf.rotate());
		this.clock.move(SECOND);
		assertThat(valueOf(caller)).isEqualTo(valueOf(rotation)).isEqualTo(deaf.getIfPresent());
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
	}

	@Test
	void rotateWhenFollowingIsNotSupported() {
		CachingAccessTokenSupplier follower = CachingAccessTokenSupplier.following(this.store, TokenSettings.defaults(),
				SharingSettings.defaults(), AccessTokenListener.NONE, this.clock, this.clock.scheduler(),
				Sharing.NO_JITTER);
		assertThat(rotate(follower).expectTerminalError()).isInstanceOf(UnsupportedOperationException.class)
			.hasMessageContaining("'token.mode=follow'");
	}

	@Test
	void rotateWhenSupplierDoesNotSayIsNotSupported() {
		assertThat(ask(new GivenToken().rotate()).expectTerminalError())
			.isInstanceOf(UnsupportedOperationException.class);
	}

	@Test
	void closeEndsRotation() {
		CachingAccessTokenSupplier replica = warmReplica();
		TestSubscriber<AccessToken> caller = ask(replica.rotate());
		replica.close();
		assertThat(caller.expectTerminalError()).isInstanceOf(CancellationException.class);
	}

	private CachingAccessTokenSupplier warmReplica() {
		return warmReplica(INTERVAL);
	}

	private CachingAccessTokenSupplier warmReplica(Duration minFetchInterval) {
		CachingAccessTokenSupplier replica = replica(
				this.platform.fetcher(Duration.ofMillis(20), Duration.ofMillis(20)), minFetchInterval);
		warm(replica);
		return replica;
	}

	private void warm(CachingAccessTokenSupplier replica) {
		replica.get().subscribe();
		this.clock.move(INTERVAL.plusSeconds(1));
	}

	private CachingAccessTokenSupplier replica() {
		return replica(this.platform.fetcher(Duration.ofMillis(20), Duration.ofMillis(20)), INTERVAL);
	}

	private CachingAccessTokenSupplier replica(AccessTokenFetcher fetcher, Duration minFetchInterval) {
		SharingSettings sharing = new SharingSettings(Duration.ofMillis(500), SharingSettings.OnUnavailable.LOCAL,
				minFetchInterval, Duration.ofSeconds(30));
		return new CachingAccessTokenSupplier(fetcher, this.store, TokenSettings.defaults(), sharing, new Listener(),
				this.clock, this.clock.scheduler(), Sharing.NO_JITTER);
	}

	private TestSubscriber<AccessToken> rotate(CachingAccessTokenSupplier replica) {
		TestSubscriber<AccessToken> caller = ask(replica.rotate());
		this.clock.move(SECOND);
		return caller;
	}

	private TestSubscriber<AccessToken> rotateAgain(CachingAccessTokenSupplier replica) {
		rotate(replica);
		return rotate(replica);
	}

	private static TestSubscriber<AccessToken> ask(Mono<AccessToken> token) {
		TestSubscriber<AccessToken> caller = TestSubscriber.create();
		token.subscribe(caller);
		return caller;
	}

	private static AccessToken valueOf(TestSubscriber<AccessToken> caller) {
		return caller.getReceivedOnNext().get(0);
	}

	private static RotationTooSoonException refusal(TestSubscriber<AccessToken> caller) {
		assertThat(caller.expectTerminalError()).isInstanceOf(RotationTooSoonException.class);
		return (RotationTooSoonException) caller.expectTerminalError();
	}

	private final class Listener implements AccessTokenListener {

		@Override
		public void onFetch(AccessToken token, FetchTrigger trigger) {
			AccessTokenRotationTests.this.fetches.add(trigger);
		}

		@Override
		public void onForeignRotation() {
			AccessTokenRotationTests.this.foreignRotations++;
		}

	}

}
