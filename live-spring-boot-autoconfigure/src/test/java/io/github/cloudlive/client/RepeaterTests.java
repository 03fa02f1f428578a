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

package io.github.cloudlive.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.LiveResponseException;

import static org.assertj.core.api.Assertions.assertThat;

class RepeaterTests {

	private final VirtualTime time = new VirtualTime();

	private final RetryBudget budget = new RetryBudget(new RetryBudgetSettings(20, 5));

	private final List<Long> attempts = new ArrayList<>();

	private @Nullable Throwable failure;

	@Test
	void runWhenFailuresPassWaitsTwiceAsLongEachTime() {
		run(LiveOperation.LIST, settings(5), (deadline) -> Mono.error(notConnected(LiveOperation.LIST)));
		this.time.advance(Duration.ofMinutes(1));
		assertThat(this.attempts).containsExactly(0L, 200L, 600L, 1400L, 3000L);
	}

	@Test
	void runWhenWaitsGrowStaysAtTheLongest() {
		run(LiveOperation.LIST, new RetrySettings(5, Duration.ofSeconds(1), Duration.ofSeconds(2)),
				(deadline) -> Mono.error(notConnected(LiveOperation.LIST)));
		this.time.advance(Duration.ofMinutes(1));
		assertThat(this.attempts).containsExactly(0L, 1000L, 3000L, 5000L, 7000L);
	}

	@Test
	void runWhenAttemptsAreUsedUpGivesTheLastFailure() {
		LiveException last = notConnected(LiveOperation.LIST);
		run(LiveOperation.LIST, settings(1), (deadline) -> Mono.error(last));
		assertThat(this.failure).isSameAs(last);
	}

	@Test
	void runWhenPlatformAsksToWaitLongerDoes() {
		run(LiveOperation.LIST, settings(2), (deadline) -> Mono.error(tooManyRequests(Duration.ofSeconds(7))));
		this.time.advance(Duration.ofMinutes(1));
		assertThat(this.attempts).containsExactly(0L, 7000L);
	}

	@Test
	void runWhenPlatformAsksToWaitPastTheDeadlineFailsAtOnce() {
		run(LiveOperation.LIST, settings(3), (deadline) -> Mono.error(tooManyRequests(Duration.ofSeconds(30))));
		assertThat(this.failure).isInstanceOf(LiveRequestException.class);
		assertThat(this.attempts).containsExactly(0L);
	}

	@Test
	void runWhenNextWaitWouldPassTheDeadlineGivesUp() {
		run(LiveOperation.LIST, settings(100), (deadline) -> Mono.delay(Duration.ofSeconds(10), this.time.scheduler)
			.then(Mono.error(notConnected(LiveOperation.LIST))));
		this.time.advance(Duration.ofMinutes(2));
		assertThat(this.attempts).containsExactly(0L, 10_200L, 20_600L);
		assertThat(this.failure).isInstanceOf(LiveRequestException.class);
	}

	@Test
	void runWhenSubscribedAgainHasADeadlineOfItsOwn() {
		List<Duration> left = new ArrayList<>();
		Mono<String> run = repeater(settings(1)).run(LiveOperation.LIST, (deadline) -> {
			left.add(deadline.remaining());
			return Mono.just("x");
		});
		run.subscribe();
		this.time.advance(Duration.ofSeconds(20));
		run.subscribe();
		assertThat(left).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(30));
	}

	@Test
	void runWhenCancelledWhileWaitingMakesNoOtherAttempt() {
		repeater(settings(3)).run(LiveOperation.LIST, count((deadline) -> Mono.error(notConnected(LiveOperation.LIST))))
			.subscribe()
			.dispose();
		this.time.advance(Duration.ofMinutes(1));
		assertThat(this.attempts).containsExactly(0L);
	}

	@Test
	void runWhenTheTokenCouldNotBeFetchedIsNotRepeated() {
		LiveException fetch = LiveResponseException.of(LiveOperation.TOKEN, 200, 606000004, null, null);
		run(LiveOperation.LIST, settings(3), (deadline) -> Mono.error(fetch));
		this.time.advance(Duration.ofMinutes(1));
		assertThat(this.attempts).hasSize(1);
		assertThat(this.failure).isSameAs(fetch);
	}

	@Test
	void runWhenRetryBudgetIsSpentReportsTheFirstFailure() {
		LiveException first = notConnected(LiveOperation.LIST);
		run(LiveOperation.LIST, settings(5), (deadline) -> Mono.error(notConnected(LiveOperation.LIST)));
		this.time.advance(Duration.ofMinutes(1));
		this.attempts.clear();
		run(LiveOperation.LIST, settings(3), (deadline) -> Mono.error(first));
		this.time.advance(Duration.ofMinutes(1));
		assertThat(this.attempts).hasSize(1);
		assertThat(this.failure).isSameAs(first);
	}

	@Test
	void runWhenRepetitionSucceedsGivesItsCostBack() {
		run(LiveOperation.LIST, settings(2), (deadline) -> (this.attempts.size() == 1)
				? Mono.error(notConnected(LiveOperation.LIST)) : Mono.just("x"));
		this.time.advance(Duration.ofMinutes(1));
		assertThat(this.budget.left()).isEqualTo(20);
	}

	private void run(LiveOperation operation, RetrySettings settings, Function<Deadline, Mono<String>> attempt) {
		repeater(settings).run(operation, count(attempt)).subscribe((value) -> {
		}, (ex) -> this.failure = ex);
	}

	private Repeater repeater(RetrySettings settings) {
		return new Repeater(settings, this.budget, Duration.ofSeconds(30), new ClientListeners(List.of()),
				RunFixture.LONGEST, this.time.scheduler);
	}

	private Function<Deadline, Mono<String>> count(Function<Deadline, Mono<String>> attempt) {
		long start = this.time.millis();
		return (deadline) -> {
			this.attempts.add(this.time.millis() - start);
			return attempt.apply(deadline);
		};
	}

	private static RetrySettings settings(int maxAttempts) {
		return new RetrySettings(maxAttempts, Duration.ofMillis(200), Duration.ofSeconds(5));
	}

	private static LiveException notConnected(LiveOperation operation) {
		return new LiveRequestException(operation, Reason.NOT_CONNECTED, false, "no connection", null);
	}

	private static LiveException tooManyRequests(Duration retryAfter) {
		return new LiveRequestException(LiveOperation.LIST, Reason.UNREADABLE, 429, retryAfter, "not JSON", null);
	}

}
