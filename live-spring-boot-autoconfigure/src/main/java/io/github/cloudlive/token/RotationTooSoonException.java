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

/**
 * Another access token was asked for, and none may be fetched yet: fetches are kept apart
 * by the minimum interval and longer after failures, and nobody fetches while somebody
 * else does. Nothing was sent.
 */
public class RotationTooSoonException extends RuntimeException {

	private final @Nullable Duration retryAfter;

	RotationTooSoonException(@Nullable Duration retryAfter) {
		super("No access token may be fetched yet: one is being fetched, or was within the account's "
				+ "'token.min-fetch-interval', or a fetch failed a short time ago", null, false, false);
		this.retryAfter = retryAfter;
	}

	/**
	 * Return how long to wait before asking again.
	 * @return the wait, counted from when it was asked for, or {@code null} if it is not
	 * known, as where another replica fetches or has fetched
	 */
	public @Nullable Duration getRetryAfter() {
		return this.retryAfter;
	}

}
