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

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.InvalidFieldException;

/**
 * How access tokens are renewed.
 *
 * @param refreshWindow how long before its expiry a token is refreshed, never more than a
 * quarter of its life; zero to refresh only when it has expired; {@code null} for 10 % of
 * its life, at most 5 minutes
 * @param failureBackoff how long the next fetch waits after a failed one; doubled with
 * each failure in a row
 * @param maxFailureBackoff the longest such wait
 */
public record TokenSettings(@Nullable Duration refreshWindow, Duration failureBackoff, Duration maxFailureBackoff) {

	private static final Duration MAX_DERIVED_WINDOW = Duration.ofMinutes(5);

	private static final Duration MAX_BACKOFF = Duration.ofDays(1);

	/**
	 * Check the values.
	 * @throws InvalidFieldException if one is negative or they contradict each other
	 */
	public TokenSettings {
		if (refreshWindow != null && refreshWindow.isNegative()) {
			throw new InvalidFieldException("refreshWindow", "must not be negative, but was " + refreshWindow);
		}
		if (failureBackoff.isZero() || failureBackoff.isNegative()) {
			throw new InvalidFieldException("failureBackoff", "must be positive, but was " + failureBackoff);
		}
		if (maxFailureBackoff.compareTo(failureBackoff) < 0) {
			throw new InvalidFieldException("maxFailureBackoff",
					"must not be less than 'failureBackoff' (%s), but was %s".formatted(failureBackoff,
							maxFailureBackoff));
		}
		if (maxFailureBackoff.compareTo(MAX_BACKOFF) > 0) {
			throw new InvalidFieldException("maxFailureBackoff", "must not be over 1d, but was " + maxFailureBackoff);
		}
	}

	/**
	 * Return the defaults: a derived refresh window, 1 s to 5 s between failed fetches.
	 * @return the defaults
	 */
	public static TokenSettings defaults() {
		return new TokenSettings(null, Duration.ofSeconds(1), Duration.ofSeconds(5));
	}

	Duration refreshWindowOf(Duration lifetime) {
		Duration window = (this.refreshWindow != null) ? this.refreshWindow
				: shorter(lifetime.dividedBy(10), MAX_DERIVED_WINDOW);
		return shorter(window, lifetime.dividedBy(4));
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) <= 0) ? one : other;
	}

}
