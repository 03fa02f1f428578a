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

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * When an operation must have ended, whatever it is doing.
 */
final class Deadline {

	private final Clock clock;

	private final Scheduler scheduler;

	private final long end;

	private Deadline(Clock clock, Scheduler scheduler, long end) {
		this.clock = clock;
		this.scheduler = scheduler;
		this.end = end;
	}

	static Deadline in(Duration time, Clock clock, Scheduler scheduler) {
		return new Deadline(clock, scheduler, clock.millis() + time.toMillis());
	}

	Duration remaining() {
		return Duration.ofMillis(Math.max(0, this.end - this.clock.millis()));
	}

	boolean isOver() {
		return this.clock.millis() >= this.end;
	}

	boolean leavesTimeAfter(Duration wait) {
		return this.clock.millis() + wait.toMillis() < this.end;
	}

	Duration orShorter(Duration time) {
		Duration remaining = remaining();
		return (time.compareTo(remaining) <= 0) ? time : remaining;
	}

	<T> Mono<T> bound(Mono<T> work, Supplier<? extends Throwable> late) {
		return work.timeout(remaining(), Mono.error(late), this.scheduler);
	}

}
