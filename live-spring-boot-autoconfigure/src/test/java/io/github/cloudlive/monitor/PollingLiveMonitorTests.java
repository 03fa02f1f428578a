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

package io.github.cloudlive.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.LiveStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PollingLiveMonitor} and its feeds, in virtual time.
 */
class PollingLiveMonitorTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final ListedLives platform = new ListedLives();

	private final LiveMonitor monitor = this.platform.monitor;

	private final List<LiveEvent> events = new ArrayList<>();

	@AfterEach
	void close() {
		this.platform.monitor.close();
	}

	@Test
	void eventsWhenSomebodyListensStartWithThoseThatRun() {
		LiveStream a = this.platform.start("a");
		LiveStream b = this.platform.start("b");
		StepVerifier.create(this.monitor.events())
			.expectNext(LiveEvent.started(a), LiveEvent.started(b))
			.thenCancel()
			.verify(LIMIT);
	}

	@Test
	void eventsWhenLiveStartsTellAfterNextList() {
		listen();
		LiveStream a = this.platform.start("a");
		this.platform.advance(ListedLives.INTERVAL.minusMillis(1));
		assertThat(this.events).isEmpty();
		this.platform.advance(Duration.ofMillis(1));
		assertThat(this.events).containsExactly(LiveEvent.started(a));
	}

	@Test
	void eventsWhenLiveStopsTellAfterTwoLists() {
		LiveStream a = this.platform.start("a");
		listen();
		this.platform.stop("a");
		this.platform.advance();
		assertThat(this.events).containsExactly(LiveEvent.started(a));
		this.platform.advance();
		assertThat(this.events).containsExactly(LiveEvent.started(a), LiveEvent.stopped(a));
	}

	@Test
	void eventsWhenListsFailInventNoStop() {
		LiveStream a = this.platform.start("a");
		listen();
		this.platform.fail(new IllegalStateException("No list"));
		this.platform.advance(Duration.ofHours(1));
		this.platform.fail(null);
		this.platform.advance(MINUTE);
		assertThat(this.events).containsExactly(LiveEvent.started(a));
	}

	@Test
	void eventsWhenListFailsBetweenTwoWithoutLiveStillNeedBoth() {
		LiveStream a = this.platform.start("a");
		listen();
		this.platform.stop("a");
		this.platform.advance();
		this.platform.fail(new IllegalStateException("No list"));
		this.platform.advance();
		this.platform.fail(null);
		assertThat(this.events).containsExactly(LiveEvent.started(a));
		this.platform.advance(MINUTE);
		assertThat(this.events).containsExactly(LiveEvent.started(a), LiveEvent.stopped(a));
	}

	@Test
	void eventsWhenFirstListFailsComeLater() {
		LiveStream a = this.platform.start("a");
		this.platform.fail(new IllegalStateException("No list"));
		listen();
		assertThat(this.events).isEmpty();
		this.platform.fail(null);
		this.platform.advance(MINUTE);
		assertThat(this.events).containsExactly(LiveEvent.started(a));
	}

	@Test
	void eventsWhenSomebodyJoinsLaterStartWithThoseThatRun() {
		LiveStream a = this.platform.start("a");
		listen();
		List<LiveEvent> later = new ArrayList<>();
		this.monitor.events().subscribe(later::add);
		assertThat(later).containsExactly(LiveEvent.started(a));
		assertThat(this.platform.polls()).isOne();
	}

	@Test
	void eventsWhenManyListenCostOnePoll() {
		IntStream.range(0, 100).forEach((index) -> listen());
		this.platform.advance();
		assertThat(this.platform.polls()).isEqualTo(2);
	}

	@Test
	void eventsWhenNobodyListensCostNothing() {
		this.monitor.events();
		this.platform.advance(Duration.ofHours(1));
		assertThat(this.platform.polls()).isZero();
	}

	@Test
	void eventsWhenLastListenerLeavesPollNoMore() {
		listen().dispose();
		this.platform.advance(Duration.ofHours(1));
		assertThat(this.platform.polls()).isOne();
	}

	@Test
	void eventsWhenListenersComeAndGoKeepPace() {
		LiveStream a = this.platform.start("a");
		for (int i = 0; i < 100; i++) {
			listen().dispose();
		}
		assertThat(this.platform.polls()).isOne();
		assertThat(this.events).hasSize(100).containsOnly(LiveEvent.started(a));
	}

	@Test
	void eventsWhenSomebodyListensAgainAfterPauseTellWhatRunsThen() {
		this.platform.start("a");
		listen().dispose();
		this.platform.advance(Duration.ofHours(1));
		this.platform.stop("a");
		LiveStream b = this.platform.start("b");
		this.events.clear();
		listen();
		assertThat(this.events).containsExactly(LiveEvent.started(b));
		assertThat(this.platform.polls()).isEqualTo(2);
	}

	@Test
	void eventsWhenListenerIsSlowTellDifference() {
		this.platform.start("a");
		StepVerifier.create(this.monitor.events(), 0)
			.expectSubscription()
			.then(() -> this.platform.stop("a"))
			.then(() -> this.platform.advance(ListedLives.INTERVAL.multipliedBy(2)))
			.then(() -> this.platform.start("b"))
			.then(this.platform::advance)
			.thenRequest(1)
			.expectNext(LiveEvent.started(ListedLives.live("b", 1)))
			.thenRequest(10)
			.expectNoEvent(Duration.ofMillis(1))
			.thenCancel()
			.verify(LIMIT);
	}

	@Test
	void eventsWhenListenerAsksForOneAtATimeTellOneAtATime() {
		LiveStream a = this.platform.start("a");
		this.platform.start("b");
		StepVerifier.create(this.monitor.events(), 1)
			.expectNext(LiveEvent.started(a))
			.then(() -> this.platform.stop("b"))
			.then(() -> this.platform.stop("a"))
			.then(() -> this.platform.advance(ListedLives.INTERVAL.multipliedBy(2)))
			.thenRequest(1)
			.expectNext(LiveEvent.stopped(a))
			.thenCancel()
			.verify(LIMIT);
	}

	@Test
	void eventsWhenToldLiveIsReplacedManyTimesTellOneChange() {
		LiveStream first = this.platform.start("a");
		StepVerifier.create(this.monitor.events(), 1).expectNext(LiveEvent.started(first)).then(() -> {
			for (int i = 0; i < 1000; i++) {
				this.platform.start("a");
				this.platform.advance(ListedLives.INTERVAL.multipliedBy(2));
			}
		})
			.thenRequest(Long.MAX_VALUE)
			.expectNext(LiveEvent.changed(first, ListedLives.live("a", 1000)))
			.thenCancel()
			.verify(LIMIT);
	}

	@Test
	void eventsWhenListenerIsSlowHoldUpNoOther() {
		this.monitor.events().subscribe(new BaseSubscriber<>() {
			@Override
			protected void hookOnSubscribe(Subscription subscription) {
				// asks for nothing
			}
		});
		listen();
		LiveStream a = this.platform.start("a");
		this.platform.advance();
		assertThat(this.events).containsExactly(LiveEvent.started(a));
	}

	@Test
	void eventsWhenListenerThrowsTellOthers() {
		this.platform.start("a");
		this.monitor.events().subscribe(new Thrower());
		listen();
		LiveStream b = this.platform.start("b");
		this.platform.advance();
		assertThat(this.events).endsWith(LiveEvent.started(b));
	}

	@Test
	void eventsWhenListIsSlowDoNotAskForAnother() {
		Sinks.One<List<LiveStream>> answer = this.platform.hold();
		listen();
		this.platform.advance(Duration.ofHours(1));
		assertThat(this.platform.polls()).isOne();
		answer.tryEmitValue(List.of());
		this.platform.advance(ListedLives.INTERVAL.minusMillis(1));
		assertThat(this.platform.polls()).isOne();
		this.platform.advance(Duration.ofMillis(1));
		assertThat(this.platform.polls()).isEqualTo(2);
	}

	@Test
	void eventsWhenListsFailAskLessOften() {
		this.platform.fail(new IllegalStateException("No list"));
		listen();
		this.platform.advance(Duration.ofHours(1));
		// at 0 s, 20 s, 60 s, and then each minute
		assertThat(this.platform.polls()).isEqualTo(62);
	}

	@Test
	void eventsWhenListsCanBeReadAgainAreBackInPace() {
		this.platform.fail(new IllegalStateException("No list"));
		listen();
		this.platform.advance(Duration.ofSeconds(20));
		this.platform.fail(null);
		this.platform.advance(Duration.ofSeconds(40));
		assertThat(this.platform.polls()).isEqualTo(3);
		this.platform.advance();
		assertThat(this.platform.polls()).isEqualTo(4);
	}

	@Test
	void eventsWhenListThrowsAtOnceGoOn() {
		VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();
		int[] polls = new int[1];
		try (PollingLiveMonitor throwing = new PollingLiveMonitor("app", (appId) -> {
			polls[0]++;
			throw new IllegalStateException("No list");
		}, ListedLives.INTERVAL, scheduler)) {
			throwing.events().subscribe();
			scheduler.advanceTimeBy(Duration.ofSeconds(20));
			assertThat(polls[0]).isEqualTo(2);
		}
	}

	@Test
	void isUpToDateWhenNobodyListensIsFalse() {
		assertThat(this.monitor.isUpToDate()).isFalse();
		listen().dispose();
		this.platform.advance();
		assertThat(this.monitor.isUpToDate()).isFalse();
	}

	@Test
	void isUpToDateWhenListWasReadIsTrue() {
		Sinks.One<List<LiveStream>> answer = this.platform.hold();
		listen();
		assertThat(this.monitor.isUpToDate()).isFalse();
		answer.tryEmitValue(List.of());
		assertThat(this.monitor.isUpToDate()).isTrue();
	}

	@Test
	void isUpToDateWhenListsFailIsFalseUntilOneCanBeRead() {
		listen();
		this.platform.fail(new IllegalStateException("No list"));
		this.platform.advance();
		assertThat(this.monitor.isUpToDate()).isFalse();
		this.platform.fail(null);
		this.platform.advance(MINUTE);
		assertThat(this.monitor.isUpToDate()).isTrue();
	}

	@Test
	void forAppWhenAppIsTheSameSharesPoll() {
		listen();
		this.monitor.forApp("app").events().subscribe();
		assertThat(this.platform.polls()).isOne();
		assertThat(this.monitor.forApp("app").isUpToDate()).isTrue();
	}

	@Test
	void forAppWhenAppIsAnotherListsThatOne() {
		List<String> listed = new ArrayList<>();
		try (PollingLiveMonitor apps = new PollingLiveMonitor("app", (appId) -> {
			listed.add(appId);
			return Mono.just(List.of());
		}, ListedLives.INTERVAL, VirtualTimeScheduler.create())) {
			LiveMonitor other = apps.forApp("other");
			other.events().subscribe();
			assertThat(listed).containsExactly("other");
			assertThat(apps.isUpToDate()).isFalse();
			assertThat(other.isUpToDate()).isTrue();
		}
	}

	@Test
	void forAppWhenIdIsBlankThrows() {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> this.monitor.forApp(" "));
	}

	@Test
	void closeEndsEventsAndPolls() {
		StepVerifier.create(this.monitor.events()).then(this.platform.monitor::close).expectComplete().verify(LIMIT);
		this.platform.advance(Duration.ofHours(1));
		assertThat(this.platform.polls()).isOne();
		assertThat(this.monitor.isUpToDate()).isFalse();
	}

	@Test
	void closeWhenListenerHasNotAskedForWhatIsUntoldEndsIt() {
		this.platform.start("a");
		StepVerifier.create(this.monitor.events(), 0)
			.expectSubscription()
			.then(this.platform.monitor::close)
			.expectComplete()
			.verify(LIMIT);
	}

	@Test
	void closeWhenListIsUnderWayCancelsIt() {
		Sinks.One<List<LiveStream>> answer = this.platform.hold();
		listen();
		this.platform.monitor.close();
		assertThat(answer.currentSubscriberCount()).isZero();
	}

	@Test
	void eventsWhenClosedEndAtOnce() {
		this.platform.monitor.close();
		StepVerifier.create(this.monitor.events()).expectComplete().verify(LIMIT);
		StepVerifier.create(this.monitor.forApp("other").events()).expectComplete().verify(LIMIT);
		assertThat(this.platform.polls()).isZero();
	}

	private Disposable listen() {
		return this.monitor.events().subscribe(this.events::add);
	}

	/**
	 * Throws what no subscriber may.
	 */
	private static final class Thrower implements CoreSubscriber<LiveEvent> {

		@Override
		public void onSubscribe(Subscription subscription) {
			subscription.request(Long.MAX_VALUE);
		}

		@Override
		public void onNext(LiveEvent event) {
			throw new IllegalStateException("Against the rules");
		}

		@Override
		public void onError(Throwable failure) {
			// none comes
		}

		@Override
		public void onComplete() {
			// nothing to do
		}

	}

}
