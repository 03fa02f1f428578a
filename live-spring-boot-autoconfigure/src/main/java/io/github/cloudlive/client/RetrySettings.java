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
import java.util.random.RandomGenerator;

import io.github.cloudlive.InvalidFieldException;

/**
 * How often and after what waits a request is repeated. Waits double from the first to
 * the longest and have full jitter: a random time up to that.
 *
 * @param maxAttempts how often a request is sent at most, 1 for never again
 * @param firstBackoff the first wait at most
 * @param maxBackoff any wait at most
 */
public record RetrySettings(int maxAttempts, Duration firstBackoff, Duration maxBackoff) {

	private static final int MAX_DOUBLINGS = 20;

	private static final Duration MAX_BACKOFF = Duration.ofDays(1);

	/**
	 * Check the values.
	 * @throws InvalidFieldException if one is out of range or they contradict each other
	 */
	public RetrySettings {
		if (maxAttempts < 1) {
			throw new InvalidFieldException("maxAttempts", "must be 1 or more, but was " + maxAttempts);
		}
		if (firstBackoff.isNegative() || firstBackoff.isZero()) {
			throw new InvalidFieldException("firstBackoff", "must be positive, but was " + firstBackoff);
		}
		if (maxBackoff.compareTo(firstBackoff) < 0) {
			throw new InvalidFieldException("maxBackoff",
					"must not be less than 'firstBackoff' (%s), but was %s".formatted(firstBackoff, maxBackoff));
		}
		if (maxBackoff.compareTo(MAX_BACKOFF) > 0) {
			throw new InvalidFieldException("maxBackoff", "must not be over 1d, but was " + maxBackoff);
		}
	}

	/**
	 * Return the defaults: 3 attempts, waits of up to 200 ms, 400 ms and so on to 5 s.
	 * @return the defaults
	 */
	public static RetrySettings defaults() {
		return new RetrySettings(3, Duration.ofMillis(200), Duration.ofSeconds(5));
	}

	Duration backoff(int attempt, RandomGenerator random) {
		long longest = this.firstBackoff.toMillis() << Math.min(attempt - 1, MAX_DOUBLINGS);
		return Duration.ofMillis(random.nextLong(Math.min(longest, this.maxBackoff.toMillis()) + 1));
	}

}
