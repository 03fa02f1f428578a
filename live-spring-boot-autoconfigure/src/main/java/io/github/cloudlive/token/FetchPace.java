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

/**
 * Keeps the fetches of this process apart: by the minimum interval always, and by more
 * after failures, so that a wrong secret does not hammer the gateway. Written by the one
 * renewal that is under way, read by anyone.
 */
final class FetchPace {

	private static final int MAX_DOUBLINGS = 20;

	private final TokenSettings settings;

	private final Duration minInterval;

	private final Clock clock;

	private int failures;

	private volatile long notBefore = Long.MIN_VALUE;

	FetchPace(TokenSettings settings, Duration minInterval, Clock clock) {
		this.settings = settings;
		this.minInterval = minInterval;
		this.clock = clock;
	}

	/**
	 * Return how long the next fetch has to wait.
	 */
	Duration remaining() {
		long now = this.clock.millis();
		long until = this.notBefore;
		return (now < until) ? Duration.ofMillis(until - now) : Duration.ZERO;
	}

	void onFetch() {
		this.notBefore = this.clock.millis() + this.minInterval.toMillis();
	}

	void onSuccess() {
		this.failures = 0;
	}

	void onFailure() {
		long first = this.settings.failureBackoff().toMillis();
		long longest = this.settings.maxFailureBackoff().toMillis();
		long wait = Math.min(longest, first << Math.min(this.failures, MAX_DOUBLINGS));
		this.failures++;
		this.notBefore = Math.max(this.notBefore, this.clock.millis() + wait);
	}

}
