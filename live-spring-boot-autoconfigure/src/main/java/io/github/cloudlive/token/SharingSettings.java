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
 * @param timeout how long a command of the store may take
 * @param onUnavailable what is done while the store is unavailable
 * @param minFetchInterval how far apart fetches are at least: of all replicas together
 * while the store is there, of each one while it is not
 * @param longestFetch how long a fetch may take in all
 */
public record SharingSettings(Duration timeout, OnUnavailable onUnavailable, Duration minFetchInterval,
		Duration longestFetch) {

	/**
	 * Check the values.
	 * @throws InvalidFieldException if one is out of range
	 */
	public SharingSettings {
		if (timeout.isNegative() || timeout.isZero()) {
			throw new InvalidFieldException("timeout", "must be positive, but was " + timeout);
		}
		if (minFetchInterval.isNegative()) {
			throw new InvalidFieldException("minFetchInterval", "must not be negative, but was " + minFetchInterval);
		}
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
