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

	/** By a clock that nobody sets, as the other times here. */
	private final long start;

	private final long nanos;

	private Deadline(Duration time, Scheduler scheduler) {
		this.scheduler = scheduler;
		this.start = scheduler.now(TimeUnit.NANOSECONDS);
		this.nanos = time.toNanos();
	}

	static Deadline in(Duration time, Scheduler scheduler) {
		return new Deadline(time, scheduler);
	}

	Duration remaining() {
		return Duration.ofNanos(Math.max(0, this.nanos - elapsed()));
	}

	boolean isOver() {
		return elapsed() >= this.nanos;
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
		return wait.compareTo(Duration.ofNanos(this.nanos / 2 - elapsed())) < 0;
	}

	Duration orShorter(Duration time) {
		return (time.toNanos() <= this.nanos - elapsed()) ? time : remaining();
	}

	/**
	 * Wait for something that several may wait for, until this is over; go on by the
	 * scheduler.
	 * @param late makes what the caller is told then
	 */
	<T> Mono<T> bound(Mono<T> work, Supplier<? extends Throwable> late) {
		// it comes to all of them by one event loop, which would then make all their
		// connections its own
		return work.timeout(remaining(), Mono.error(late), this.scheduler).publishOn(this.scheduler);
	}

	private long elapsed() {
		return this.scheduler.now(TimeUnit.NANOSECONDS) - this.start;
	}

}
