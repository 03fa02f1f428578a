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
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Reads the header {@code Retry-After}: seconds or a date (RFC 9110, section 10.2.3).
 */
final class RetryAfter {

	/** Longer than any caller waits; keeps a nonsensical number within a duration. */
	private static final int MAX_DIGITS = 9;

	private RetryAfter() {
	}

	/**
	 * Return the wait, or {@code null} if there is none or it makes no sense.
	 * @param now what a date is counted from where the answer has no {@code Date}
	 */
	static @Nullable Duration of(HttpHeaders headers, Instant now) {
		String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
		if (value == null || value.isBlank()) {
			return null;
		}
		String text = value.strip();
		return text.chars().allMatch((character) -> character >= '0' && character <= '9') ? seconds(text)
				: untilDate(headers, now);
	}

	private static Duration seconds(String digits) {
		return Duration.ofSeconds(Long.parseLong((digits.length() <= MAX_DIGITS) ? digits : "9".repeat(MAX_DIGITS)));
	}

	private static @Nullable Duration untilDate(HttpHeaders headers, Instant now) {
		try {
			long until = headers.getFirstDate(HttpHeaders.RETRY_AFTER);
			// by the answering machine's own clock, which need not agree with ours
			long answered = headers.getFirstDate(HttpHeaders.DATE);
			long wait = until - ((answered >= 0) ? answered : now.toEpochMilli());
			return Duration.ofMillis(Math.max(0, wait));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
