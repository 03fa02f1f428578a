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

package io.github.cloudlive;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * An operation failed. Every message names the operation and the HTTP status (or that
 * there was none); none has a secret, a token or a push address.
 */
public abstract class LiveException extends RuntimeException {

	private final LiveOperation operation;

	private final @Nullable Integer httpStatus;

	private final @Nullable Duration retryAfter;

	LiveException(LiveOperation operation, @Nullable Integer httpStatus, @Nullable Duration retryAfter, String problem,
			@Nullable Throwable cause) {
		super("%s failed (%s): %s".formatted(operation.getId(),
				(httpStatus != null) ? "HTTP " + httpStatus : "no HTTP status", problem), cause, false, true);
		this.operation = operation;
		this.httpStatus = httpStatus;
		this.retryAfter = retryAfter;
	}

	/**
	 * Return what failed: the operation itself, or what it needed first (an access token,
	 * the gateway's address).
	 * @return the operation
	 */
	public LiveOperation getOperation() {
		return this.operation;
	}

	/**
	 * Return what went wrong in a word, the same as in metrics and health: the
	 * {@linkplain LiveErrorKind#getId() kind} of the platform's code, or the
	 * {@linkplain LiveRequestException.Reason#getId() reason} why no usable answer came.
	 * Where nobody knows what was done, it is that of what came back.
	 * @return the word, in lower case with hyphens
	 */
	public abstract String getKindId();

	/**
	 * Return the HTTP status of the answer.
	 * @return the status, or {@code null} if no answer came
	 */
	public @Nullable Integer getHttpStatus() {
		return this.httpStatus;
	}

	/**
	 * Return how long the platform asks to wait before a repetition (RFC 9110, section
	 * 10.2.3).
	 * @return the wait, counted from the answer, or {@code null} if it did not say
	 */
	public @Nullable Duration getRetryAfter() {
		return this.retryAfter;
	}

}
