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

/**
 * Another access token was asked for, and none may be fetched yet: fetches are kept apart
 * by the minimum interval and longer after failures, and nobody fetches while somebody
 * else does. Nothing was sent.
 */
public class RotationTooSoonException extends RuntimeException {

	private final Duration retryAfter;

	RotationTooSoonException(Duration retryAfter) {
		super("An access token is being fetched, or was too short a time ago ('live.token.min-fetch-interval')", null,
				false, false);
		this.retryAfter = retryAfter;
	}

	/**
	 * Return how long to wait before asking again.
	 * @return the wait, counted from when it was asked for
	 */
	public Duration getRetryAfter() {
		return this.retryAfter;
	}

}
