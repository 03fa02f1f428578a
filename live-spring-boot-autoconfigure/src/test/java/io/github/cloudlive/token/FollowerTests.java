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

import org.junit.jupiter.api.Test;
import reactor.test.subscriber.TestSubscriber;

import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A follower beside a replica that fetches, in virtual time.
 */
class FollowerTests {

	private static final Duration LIFETIME = Duration.ofHours(2);

	private static final Duration SECOND = Duration.ofSeconds(1);

	private static final Duration PATIENCE = FetchLease.TIME.multipliedBy(2);

	private final VirtualClock clock = new VirtualClock();

	private final FakePlatform platform = new FakePlatform(this.clock, LIFETIME);

	private final FaultyStore store = new FaultyStore(new InMemoryAccessTokenStore(this.clock));

	private final CachingAccessTokenSupplier replica = replica(Duration.ofMillis(20));

	private final CachingAccessTokenSupplier follower = CachingAccessTokenSupplier.following(this.store,
			TokenSettings.defaults(), SharingSettings.defaults(), new FailedRefreshes(), this.clock,
			this.clock.scheduler(), Sharing.NO_JITTER);

	private final List<Throwable> failures = new ArrayList<>();

	@Test
	void getWhenReplicaFetchesAdoptsItsToken() {
		TestSubscriber<AccessToken> caller = ask(this.follower);
		ask(this.replica);
		this.clock.move(SECOND);
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
		assertThat(this.platform.fetches()).isOne();
	}

	@Test
	void getWhenNobodyFetchesWaitsThenFailsClearly() {
		TestSubscriber<AccessToken> caller = ask(this.follower);
		this.clock.move(PATIENCE.minusMillis(1));
		assertThat(caller.isTerminated()).isFalse();
		this.clock.move(Duration.ofMillis(1));
		assertThat(caller.expectTerminalError()).isInstanceOfSatisfying(LiveRequestException.class, (failure) -> {
			assertThat(failure.getReason()).isEqualTo(Reason.TOKEN_STORE);
			assertThat(failure).hasMessageContaining("a follower does not fetch one");
		});
		assertThat(this.platform.fetches()).isZero();
	}

	@Test
	void getWhenReplicaDiedWhileFetchingWaitsForTheNextOne() {
		this.store.acquireLease("dead", FetchLease.TIME).subscribe();
		TestSubscriber<AccessToken> caller = ask(this.follower);
		ask(replica(SECOND.multipliedBy(3)));
		this.clock.move(FetchLease.TIME.plusSeconds(4));
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
	}

	@Test
	void getWhenStoreIsAwayFailsClearlyAtOnce() {
		this.store.refuse();
		assertThat(ask(this.follower).expectTerminalError()).isInstanceOfSatisfying(LiveRequestException.class,
				(failure) -> {
					assertThat(failure.getReason()).isEqualTo(Reason.TOKEN_STORE);
					assertThat(failure).hasMessageContaining("Connection refused");
				});
	}

	@Test
	void replaceWhenReplicaRotatesAdoptsTheOtherToken() {
		warm();
		this.platform.rotate();
		TestSubscriber<AccessToken> caller = replace(this.follower);
		this.clock.move(SECOND);
		assertThat(caller.getReceivedOnNext()).as("not the rejected one, which the store still has").isEmpty();
		replace(this.replica);
		this.clock.move(SECOND);
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
		assertThat(this.platform.fetches()).as("a first one, somebody else's, one rotation").isEqualTo(3);
	}

	@Test
	void replaceWhenNobodyRotatesFailsClearly() {
		warm();
		TestSubscriber<AccessToken> caller = replace(this.follower);
		this.clock.move(PATIENCE);
		assertThat(caller.expectTerminalError()).hasMessageContaining("a follower does not fetch one");
		assertThat(this.platform.fetches()).isOne();
	}

	@Test
	void getIfPresentWhenTokenIsWornAndNobodyRotatesGoesOnQuietly() {
		warm();
		wear();
		int reads = this.store.reads();
		callEverySecondFor(Duration.ofMinutes(1));
		assertThat(this.store.reads() - reads).as("looks in a minute").isBetween(10, 16);
		assertThat(this.failures).isEmpty();
	}

	@Test
	void getIfPresentWhenTokenIsWornAndStoreIsAwayGoesOnQuietly() {
		warm();
		wear();
		this.store.refuse();
		int reads = this.store.reads();
		callEverySecondFor(Duration.ofMinutes(1));
		assertThat(this.store.reads() - reads).as("looks in a minute").isBetween(10, 16);
		assertThat(this.failures).isEmpty();
	}

	@Test
	void getIfPresentWhenTokenIsWornAndNewsWereLostFindsTheNextToken() {
		this.store.loseNews();
		warm();
		wear();
		this.follower.getIfPresent();
		this.replica.getIfPresent();
		this.clock.move(SECOND);
		assertThat(this.platform.accepts(this.follower.getIfPresent())).isFalse();
		callEverySecondFor(SECOND.multipliedBy(5));
		assertThat(this.platform.accepts(this.follower.getIfPresent())).isTrue();
	}

	@Test
	void getIfPresentWhenNewsOvertakeALookKeepsTheNewerToken() {
		warm();
		wear();
		this.store.delayNextRead(Duration.ofMillis(400), this.clock.scheduler());
		this.follower.getIfPresent();
		this.replica.getIfPresent();
		this.clock.move(SECOND);
		assertThat(this.platform.accepts(this.follower.peek())).isTrue();
	}

	@Test
	void getWhenWornTokenExpiresWaitsForAnother() {
		warm();
		wear();
		this.follower.getIfPresent();
		this.clock.move(LIFETIME);
		TestSubscriber<AccessToken> caller = ask(this.follower);
		this.clock.move(SECOND);
		assertThat(caller.isTerminated()).isFalse();
		ask(this.replica);
		this.clock.move(SECOND);
		assertThat(this.platform.accepts(valueOf(caller))).isTrue();
	}

	private void warm() {
		ask(this.replica);
		ask(this.follower);
		this.clock.move(SECOND.multipliedBy(2));
	}

	/**
	 * Let so much time pass that the token is to be refreshed, but still valid.
	 */
	private void wear() {
		this.clock.move(LIFETIME.minusMinutes(4));
	}

	private void callEverySecondFor(Duration time) {
		for (long second = 0; second < time.toSeconds(); second++) {
			assertThat(this.follower.getIfPresent()).isNotNull();
			this.clock.move(SECOND);
		}
	}

	private CachingAccessTokenSupplier replica(Duration fetchTime) {
		return new CachingAccessTokenSupplier(this.platform.fetcher(fetchTime, Duration.ZERO), this.store,
				TokenSettings.defaults(), SharingSettings.defaults(), this.clock, this.clock.scheduler(),
				Sharing.NO_JITTER);
	}

	private static TestSubscriber<AccessToken> replace(CachingAccessTokenSupplier supplier) {
		TestSubscriber<AccessToken> caller = TestSubscriber.create();
		supplier.replace(supplier.peek()).subscribe(caller);
		return caller;
	}

	private static TestSubscriber<AccessToken> ask(CachingAccessTokenSupplier supplier) {
		TestSubscriber<AccessToken> caller = TestSubscriber.create();
		supplier.get().subscribe(caller);
		return caller;
	}

	private static AccessToken valueOf(TestSubscriber<AccessToken> caller) {
		return caller.getReceivedOnNext().get(0);
	}

	private final class FailedRefreshes implements AccessTokenListener {

		@Override
		public void onRefreshFailure(Throwable failure) {
			FollowerTests.this.failures.add(failure);
		}

	}

}
