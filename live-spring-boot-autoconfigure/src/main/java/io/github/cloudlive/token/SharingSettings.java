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

import io.github.cloudlive.InvalidFieldException;

/**
 * How the access token is shared with other replicas.
 *
 * @param timeout how long a command of the store may take, 1 ms to 1 minute
 * @param onUnavailable what is done while the store is unavailable; makes no difference
 * for a follower, which never fetches
 * @param minFetchInterval how far apart fetches are at least, 0 to 1 hour: of all
 * replicas together while the store is there, of each one while it is not
 * @param longestFetch how long a fetch may take in all, 1 ms to 1 day
 */
public record SharingSettings(Duration timeout, OnUnavailable onUnavailable, Duration minFetchInterval,
		Duration longestFetch) {

	private static final Duration MILLISECOND = Duration.ofMillis(1);

	/**
	 * Check the values.
	 * @throws InvalidFieldException if one is out of range
	 */
	public SharingSettings {
		if (isOutside(timeout, MILLISECOND, Duration.ofMinutes(1))) {
			throw new InvalidFieldException("timeout", "must be between 1ms and 1m, but was " + timeout);
		}
		if (isOutside(minFetchInterval, Duration.ZERO, Duration.ofHours(1))) {
			throw new InvalidFieldException("minFetchInterval",
					"must be between 0s and 1h, but was " + minFetchInterval);
		}
		if (isOutside(longestFetch, MILLISECOND, Duration.ofDays(1))) {
			throw new InvalidFieldException("longestFetch", "must be between 1ms and 1d, but was " + longestFetch);
		}
	}

	private static boolean isOutside(Duration duration, Duration shortest, Duration longest) {
		return duration.compareTo(shortest) < 0 || duration.compareTo(longest) > 0;
	}

	/**
	 * Return the defaults: 500 ms for a command, fetching alone while the store is
	 * unavailable, fetches at least 1 s apart and taking at most 30 s.
	 * @return the defaults
	 */
	public static SharingSettings defaults() {
		return new SharingSettings(Duration.ofMillis(500), OnUnavailable.LOCAL, Duration.ofSeconds(1),
				Duration.ofSeconds(30));
	}

	/**
	 * Return these settings for fetches of another length.
	 * @param longestFetch how long a fetch may take in all
	 * @return the settings
	 */
	public SharingSettings withLongestFetch(Duration longestFetch) {
		return new SharingSettings(this.timeout, this.onUnavailable, this.minFetchInterval, longestFetch);
	}

	/**
	 * What is done while the store is unavailable, when there is no valid token at hand.
	 */
	public enum OnUnavailable {

		/**
		 * Fetch a token for this replica alone.
		 */
		LOCAL,

		/**
		 * Fail.
		 */
		FAIL

	}

}
