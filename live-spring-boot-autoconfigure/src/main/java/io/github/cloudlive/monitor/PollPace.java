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

package io.github.cloudlive.monitor;

import java.time.Duration;

import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.LiveException;

/**
 * How long to wait between two lists. The wait begins when a list has ended, so that a
 * platform that is slow is asked less.
 *
 * @param interval the wait after a list that could be read
 */
record PollPace(Duration interval) {

	/** Keeps a missing unit, which means milliseconds, from flooding the platform. */
	private static final Duration SHORTEST = Duration.ofSeconds(1);

	private static final Duration LONGEST = Duration.ofDays(1);

	private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(1);

	private static final int MAX_DOUBLINGS = 6;

	PollPace {
		if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
			throw new InvalidFieldException("interval", "must be between 1s and 1d, but was " + interval);
		}
	}

	/**
	 * Return the wait after lists that could not be read: doubled with each, or as long
	 * as the platform asks, but not over a minute unless the interval is.
	 * @param failures how many there were in a row, 1 or more
	 * @param failure the last one
	 */
	Duration afterFailure(int failures, Throwable failure) {
		Duration wait = this.interval.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
		Duration asked = (failure instanceof LiveException exception) ? exception.getRetryAfter() : null;
		Duration longer = (asked != null && asked.compareTo(wait) > 0) ? asked : wait;
		Duration longest = (this.interval.compareTo(LONGEST_BACKOFF) > 0) ? this.interval : LONGEST_BACKOFF;
		return (longer.compareTo(longest) < 0) ? longer : longest;
	}

}
