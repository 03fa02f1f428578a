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
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

/**
 * How long a renewal waits because somebody else has the lease.
 */
final class LeaseWait {

	private final AccessTokenListener listener;

	private final Scheduler scheduler;

	/** By a clock that nobody sets. */
	private @Nullable Long begin;

	LeaseWait(AccessTokenListener listener, Scheduler scheduler) {
		this.listener = listener;
		this.scheduler = scheduler;
	}

	/**
	 * The lease was not to be had; called each time.
	 */
	void begin() {
		if (this.begin == null) {
			this.begin = now();
		}
	}

	/**
	 * The lease was to be had after all, or is not needed any more.
	 */
	void end() {
		Long begun = this.begin;
		if (begun != null) {
			this.begin = null;
			this.listener.onLeaseWait(Duration.ofNanos(now() - begun));
		}
	}

	private long now() {
		return this.scheduler.now(TimeUnit.NANOSECONDS);
	}

}
