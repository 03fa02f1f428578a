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
import java.util.function.Function;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.github.cloudlive.LiveErrorKind;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveResponseException;

/**
 * Runs an operation: one attempt, and more while a repetition is safe, may help, and fits
 * within the call timeout.
 */
final class Repeater {

	private final RetrySettings settings;

	private final Duration callTimeout;

	private final RandomGenerator random;

	private final Scheduler scheduler;

	Repeater(RetrySettings settings, Duration callTimeout, RandomGenerator random, Scheduler scheduler) {
		this.settings = settings;
		this.callTimeout = callTimeout;
		this.random = random;
		this.scheduler = scheduler;
	}

	/**
	 * Run an operation.
	 * @param operation the operation
	 * @param groupId the group that a start or stop is about, or {@code null}
	 * @param attempt makes one attempt
	 */
	<T> Mono<T> run(LiveOperation operation, @Nullable String groupId, Function<Deadline, Mono<T>> attempt) {
		return Mono.defer(() -> new Run<>(operation, groupId, attempt).next());
	}

	private final class Run<T> {

		private final LiveOperation operation;

		private final @Nullable String groupId;

		private final Function<Deadline, Mono<T>> attempt;

		private final Deadline deadline = Deadline.in(Repeater.this.callTimeout, Repeater.this.scheduler);

		private int attempts;

		private boolean unknownCodeSeen;

		Run(LiveOperation operation, @Nullable String groupId, Function<Deadline, Mono<T>> attempt) {
			this.operation = operation;
			this.groupId = groupId;
			this.attempt = attempt;
		}

		Mono<T> next() {
			this.attempts++;
			return this.attempt.apply(this.deadline).onErrorResume(LiveException.class, this::afterFailure);
		}

		private Mono<T> afterFailure(LiveException failure) {
			if (failure.getOperation() != this.operation) {
				// what the attempt needed first; it was repeated where it failed
				return Mono.error(failure);
			}
			if (this.attempts < Repeater.this.settings.maxAttempts() && isWorthRepeating(failure)) {
				Duration wait = waitAfter(failure);
				if (leavesTimeAfter(wait)) {
					return Mono.delay(wait, Repeater.this.scheduler).then(Mono.defer(this::next));
				}
			}
			return Mono.error(conclude(failure));
		}

		private boolean isWorthRepeating(LiveException failure) {
			if (this.operation.changesSomething()) {
				return Certainty.isRefusedForNow(failure);
			}
			if (failure instanceof LiveResponseException response && response.getKind() == LiveErrorKind.UNKNOWN) {
				boolean first = !this.unknownCodeSeen;
				this.unknownCodeSeen = true;
				return first;
			}
			return Certainty.mayPass(failure);
		}

		private boolean leavesTimeAfter(Duration wait) {
			return this.operation.changesSomething() ? this.deadline.leavesHalfAfter(wait)
					: this.deadline.leavesTimeAfter(wait);
		}

		private Duration waitAfter(LiveException failure) {
			Duration backoff = Repeater.this.settings.backoff(this.attempts, Repeater.this.random);
			Duration asked = failure.getRetryAfter();
			return (asked != null && asked.compareTo(backoff) > 0) ? asked : backoff;
		}

		private LiveException conclude(LiveException failure) {
			return (this.groupId != null && this.operation.changesSomething() && Certainty.isUnknown(failure))
					? new LiveOutcomeUnknownException(this.operation, this.groupId, failure) : failure;
		}

	}

}
