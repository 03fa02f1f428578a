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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import reactor.test.scheduler.VirtualTimeScheduler;

/**
 * A clock that stands still until it is moved, and a scheduler that goes by it: what is
 * due runs while the clock is moved, on the thread that moves it.
 */
public final class VirtualClock extends Clock {

	public static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

	private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	public VirtualTimeScheduler scheduler() {
		return this.scheduler;
	}

	public void move(Duration duration) {
		this.scheduler.advanceTimeBy(duration);
	}

	@Override
	public Instant instant() {
		return START.plusMillis(this.scheduler.now(TimeUnit.MILLISECONDS));
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
