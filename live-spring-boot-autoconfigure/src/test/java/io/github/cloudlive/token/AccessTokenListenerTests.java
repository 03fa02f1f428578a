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

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.subscriber.TestSubscriber;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a supplier tells of its renewals: why it fetches, and what it meets with. In
 * virtual time.
 */
class AccessTokenListenerTests {

	private static final Duration LIFETIME = Duration.ofHours(2);

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final VirtualClock clock = new VirtualClock();

	private final FakePlatform platform = new FakePlatform(this.clock, LIFETIME);

	private final FaultyStore store = new FaultyStore(new InMemoryAccessTokenStore(this.clock));

	private final List<FetchTrigger> triggers = new ArrayList<>();

	private final Recorder recorder = new Recorder();

	private @Nullable LiveException failure;

	private final CachingAccessTokenSupplier supplier = new CachingAccessTokenSupplier(new TriggeredFetcher(),
			this.store, TokenSettings.defaults(), SharingSettings.defaults(), this.recorder, this.clock,
			this.clock.scheduler(), Sharing.NO_JITTER);

	@Test
	void fetchWhenThereIsNoTokenIsCold() {
		renew();
		assertThat(this.triggers).containsExactly(FetchTrigger.COLD);
	}

	@Test
	void fetchWhenTokenHasExpiredIsCold() {
		renew();
		this.clock.move(LIFETIME);
		renew();
		assertThat(this.triggers).containsExactly(FetchTrigger.COLD, FetchTrigger.COLD);
	}

	@Test
	void fetchWhenTokenNearsItsEndIsAhead() {
		renew();
		this.clock.move(LIFETIME.minusMinutes(4));
		renew();
		assertThat(this.triggers).containsExactly(FetchTrigger.COLD, FetchTrigger.AHEAD);
	}

	@Test
	void fetchWhenStoreStillHoldsRejectedTokenIsForeign() {
		renew();
		rejectAndRenew();
		assertThat(this.triggers).containsExactly(FetchTrigger.COLD, FetchTrigger.FOREIGN);
		assertThat(this.recorder.foreignRotations).isOne();
	}

	@Test
	void fetchWhenTokenIsRejectedAndStoreIsAwayIsRejected() {
		renew();
		this.store.refuse();
		rejectAndRenew();
		assertThat(this.triggers).containsExactly(FetchTrigger.COLD, FetchTrigger.REJECTED);
		assertThat(this.recorder.foreignRotations).isZero();
	}

	@Test
	void fetchAfterARejectedTokenWasReplacedIsAheadAgain() {
		renew();
		rejectAndRenew();
		this.clock.move(LIFETIME.minusMinutes(4));
		renew();
		assertThat(this.triggers).endsWith(FetchTrigger.AHEAD);
	}

	@Test
	void fetchWhenSomebodyAsksIsRequested() {
		renew();
		this.supplier.rotate().subscribe();
		this.clock.move(SECOND);
		assertThat(this.triggers).containsExactly(FetchTrigger.COLD, FetchTrigger.REQUESTED);
	}

	@Test
	void fetchTellsTokenAndTrigger() {
		renew();
		assertThat(this.recorder.fetched).extracting(AccessToken::getGeneration).containsExactly(1L);
		assertThat(this.recorder.fetched).first().isSameAs(this.supplier.peek());
	}

	@Test
	void fetchWhenStoreIsAwayTellsToken() {
		this.store.refuse();
		renew();
		assertThat(this.recorder.fetched).containsExactly(this.supplier.peek());
	}

	@Test
	void fetchWhenItFailsTellsFailure() {
		LiveRequestException failure = new LiveRequestException(LiveOperation.TOKEN, Reason.TIMEOUT, true, "late",
				null);
		this.failure = failure;
		this.supplier.get().subscribe(TestSubscriber.create());
		assertThat(this.recorder.failures).containsExactly(failure);
		assertThat(this.recorder.fetched).isEmpty();
	}

	@Test
	void leaseWaitWhenSomebodyElseHasTheLeaseLastsUntilItIsFree() {
		this.store.acquireLease("other", SECOND.multipliedBy(3)).subscribe();
		renew();
		this.clock.move(SECOND.multipliedBy(2));
		assertThat(this.recorder.leaseWaits).singleElement()
			.satisfies((time) -> assertThat(time).isBetween(SECOND.multipliedBy(3), Duration.ofMillis(3600)));
	}

	@Test
	void leaseWaitWhenSomebodyElsePublishesLastsUntilThen() {
		this.store.acquireLease("other", SECOND.multipliedBy(5)).subscribe();
		this.supplier.get().subscribe();
		this.clock.move(SECOND);
		this.store.publish(this.platform.rotate(), 0).subscribe();
		this.clock.move(SECOND);
		assertThat(this.recorder.leaseWaits).containsExactly(SECOND);
		assertThat(this.triggers).isEmpty();
	}

	@Test
	void leaseWaitWhenLeaseIsFreeIsNotTold() {
		renew();
		assertThat(this.recorder.leaseWaits).isEmpty();
	}

	@Test
	void storeFailureTellsCommand() {
		this.store.refuseReads();
		renew();
		assertThat(this.recorder.storeFailures).startsWith(StoreCommand.READ);
	}

	@Test
	void storeFailureWhenAnswerToTheLeaseIsLostTellsSo() {
		this.store.loseLeaseAnswers();
		renew();
		assertThat(this.recorder.storeFailures).containsExactly(StoreCommand.ACQUIRE);
	}

	@Test
	void storeFailureWhenStoreIsWellIsNotTold() {
		renew();
		rejectAndRenew();
		assertThat(this.recorder.storeFailures).isEmpty();
	}

	private void renew() {
		this.supplier.get().subscribe();
		this.clock.move(SECOND.multipliedBy(2));
	}

	private void rejectAndRenew() {
		this.platform.rotate();
		this.supplier.replace(this.supplier.peek()).subscribe();
		this.clock.move(SECOND.multipliedBy(2));
	}

	private final class TriggeredFetcher implements AccessTokenFetcher {

		private final AccessTokenFetcher fetcher = AccessTokenListenerTests.this.platform.fetcher(Duration.ofMillis(20),
				Duration.ofMillis(20));

		@Override
		public Mono<FetchedToken> fetch() {
			throw new IllegalStateException("Nobody said why");
		}

		@Override
		public Mono<FetchedToken> fetch(FetchTrigger trigger) {
			AccessTokenListenerTests.this.triggers.add(trigger);
			LiveException failure = AccessTokenListenerTests.this.failure;
			return (failure != null) ? Mono.error(failure) : this.fetcher.fetch();
		}

	}

	private static final class Recorder implements AccessTokenListener {

		private final List<Duration> leaseWaits = new ArrayList<>();

		private final List<StoreCommand> storeFailures = new ArrayList<>();

		private final List<AccessToken> fetched = new ArrayList<>();

		private final List<LiveException> failures = new ArrayList<>();

		private int foreignRotations;

		@Override
		public void onFetch(AccessToken token, FetchTrigger trigger) {
			this.fetched.add(token);
		}

		@Override
		public void onFetchFailure(FetchTrigger trigger, LiveException failure) {
			this.failures.add(failure);
		}

		@Override
		public void onLeaseWait(Duration time) {
			this.leaseWaits.add(time);
		}

		@Override
		public void onForeignRotation() {
			this.foreignRotations++;
		}

		@Override
		public void onStoreFailure(StoreCommand command) {
			this.storeFailures.add(command);
		}

	}

}
