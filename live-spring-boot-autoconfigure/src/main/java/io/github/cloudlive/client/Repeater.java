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

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;

/**
 * How often, after what waits and until when operations are repeated.
 */
final class Repeater {

	private final RetrySettings settings;

	private final RetryBudget budget;

	private final Duration callTimeout;

	private final LiveClientListener listener;

	private final RandomGenerator random;

	private final Scheduler scheduler;

	Repeater(RetrySettings settings, RetryBudget budget, Duration callTimeout, LiveClientListener listener,
			RandomGenerator random, Scheduler scheduler) {
		this.settings = settings;
		this.budget = budget;
		this.callTimeout = callTimeout;
		this.listener = listener;
		this.random = random;
		this.scheduler = scheduler;
	}

	/**
	 * Run what changes nothing.
	 * @param operation the operation
	 * @param exchange makes one attempt
	 */
	<T> Mono<T> run(LiveOperation operation, Function<Deadline, Mono<T>> exchange) {
		return Mono.defer(() -> new HarmlessRun<>(operation, exchange, this).attempt());
	}

	Deadline newDeadline() {
		return Deadline.in(this.callTimeout, this.scheduler);
	}

	int maxAttempts() {
		return this.settings.maxAttempts();
	}

	Duration backoff(int attempt) {
		return this.settings.backoff(attempt, this.random);
	}

	/**
	 * Shorten a wait to the longest one that is configured.
	 */
	Duration atMost(Duration wait) {
		Duration longest = this.settings.maxBackoff();
		return (wait.compareTo(longest) < 0) ? wait : longest;
	}

	/**
	 * Take note of a repetition.
	 */
	void onRepetition(LiveOperation operation, LiveException failure) {
		this.listener.onRetry(operation, failure);
	}

	RetryBudget budget() {
		return this.budget;
	}

	Mono<Long> pause(Duration time) {
		return Mono.delay(time, this.scheduler);
	}

}
