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

import org.jspecify.annotations.Nullable;

/**
 * No usable answer came: no connection, a timeout, a TLS failure, a redirect (which is
 * never followed), an answer that is not the platform's JSON or is too large.
 */
public class LiveRequestException extends LiveException {

	private final boolean requestSent;

	/**
	 * Create an exception.
	 * @param operation what failed
	 * @param httpStatus the HTTP status, or {@code null} if no answer came
	 * @param requestSent whether the request may have reached the platform
	 * @param problem what went wrong
	 * @param cause the cause, or {@code null}
	 */
	public LiveRequestException(LiveOperation operation, @Nullable Integer httpStatus, boolean requestSent,
			String problem, @Nullable Throwable cause) {
		super(operation, httpStatus, problem, cause);
		this.requestSent = requestSent;
	}

	/**
	 * Return whether the request may have reached the platform. If not, it is certain
	 * that nothing was done.
	 * @return whether the request may have reached the platform
	 */
	public boolean isRequestSent() {
		return this.requestSent;
	}

}
