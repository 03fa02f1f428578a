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
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * When an operation must have ended, whatever it is doing.
 */
final class Deadline {

	private final Scheduler scheduler;

	private final long start;

	private final Duration time;

	private Deadline(Duration time, Scheduler scheduler) {
		this.scheduler = scheduler;
		this.start = scheduler.now(TimeUnit.NANOSECONDS);
		this.time = time;
	}

	static Deadline in(Duration time, Scheduler scheduler) {
		return new Deadline(time, scheduler);
	}

	Duration remaining() {
		Duration remaining = this.time.minus(elapsed());
		return remaining.isNegative() ? Duration.ZERO : remaining;
	}

	boolean isOver() {
		return remaining().isZero();
	}

	boolean leavesTimeAfter(Duration wait) {
		return wait.compareTo(remaining()) < 0;
	}

	/**
	 * Whether half of the time is left after a wait. Of what changes something the answer
	 * must be heard: where that is in doubt, a certain "not done" is worth more than
	 * another try.
	 */
	boolean leavesHalfAfter(Duration wait) {
		return wait.plus(elapsed()).compareTo(this.time.dividedBy(2)) < 0;
	}

	Duration orShorter(Duration time) {
		Duration remaining = remaining();
		return (time.compareTo(remaining) <= 0) ? time : remaining;
	}

	<T> Mono<T> bound(Mono<T> work, Supplier<? extends Throwable> late) {
		return work.timeout(remaining(), Mono.error(late), this.scheduler);
	}

	/** By a clock that nobody sets. */
	private Duration elapsed() {
		return Duration.ofNanos(this.scheduler.now(TimeUnit.NANOSECONDS) - this.start);
	}

}
