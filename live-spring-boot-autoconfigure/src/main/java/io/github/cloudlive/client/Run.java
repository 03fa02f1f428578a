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

import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;

/**
 * One run of an operation: an attempt, and more while a repetition is safe, may help, and
 * fits within the deadline and the retry budget. Attempts follow each other.
 *
 * @param <T> what the operation gives
 */
abstract class Run<T> {

	private final LiveOperation operation;

	private final Function<Deadline, Mono<T>> exchange;

	private final Repeater repeater;

	private final Deadline deadline;

	private int attempts;

	Run(LiveOperation operation, Function<Deadline, Mono<T>> exchange, Repeater repeater) {
		this.operation = operation;
		this.exchange = exchange;
		this.repeater = repeater;
		this.deadline = repeater.newDeadline();
	}

	/**
	 * Make an attempt.
	 */
	final Mono<T> attempt() {
		this.attempts++;
		return this.exchange.apply(this.deadline)
			.doOnSuccess((result) -> this.repeater.budget().onSuccess(this.attempts - 1))
			.onErrorResume(LiveException.class, this::afterFailure);
	}

	private Mono<T> afterFailure(LiveException failure) {
		if (failure.getOperation() != this.operation) {
			// what the attempt needed first; it was repeated where it failed
			return Mono.error(conclude(failure));
		}
		return isWorthRepeating(failure) ? again(failure) : settle(failure);
	}

	/**
	 * Make another attempt after a wait, or end where there is none left.
	 */
	final Mono<T> again(LiveException failure) {
		if (this.attempts < this.repeater.maxAttempts()) {
			Duration wait = waitAfter(failure);
			if (leavesTimeAfter(wait) && this.repeater.budget().take()) {
				this.repeater.onRepetition(this.operation, failure);
				return this.repeater.pause(wait).then(Mono.defer(this::attempt));
			}
		}
		return Mono.error(conclude(failure));
	}

	private Duration waitAfter(LiveException failure) {
		Duration backoff = this.repeater.backoff(this.attempts);
		Duration asked = failure.getRetryAfter();
		return (asked != null && asked.compareTo(backoff) > 0) ? asked : backoff;
	}

	/**
	 * Wait, but no longer than is configured.
	 */
	final Mono<Long> pause(Duration time) {
		return this.repeater.pause(this.repeater.atMost(time));
	}

	final LiveOperation operation() {
		return this.operation;
	}

	final Deadline deadline() {
		return this.deadline;
	}

	/**
	 * Whether another attempt is safe and may help.
	 */
	abstract boolean isWorthRepeating(LiveException failure);

	/**
	 * Find out what is to be done about a failure that is not worth repeating.
	 */
	Mono<T> settle(LiveException failure) {
		return Mono.error(conclude(failure));
	}

	/**
	 * What the caller is told when no attempt is left.
	 */
	LiveException conclude(LiveException failure) {
		return failure;
	}

	/**
	 * End the run where it is, since the client is closed. Called by any thread.
	 * @return what the caller is told
	 */
	abstract LiveException cut();

	/**
	 * Whether enough time is left for another attempt.
	 */
	boolean leavesTimeAfter(Duration wait) {
		return this.deadline.leavesTimeAfter(wait);
	}

}
