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
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * No usable answer came: no connection, a timeout, a TLS failure, a redirect (which is
 * never followed), an answer that is not the platform's JSON or is too large.
 */
public class LiveRequestException extends LiveException {

	private final Reason reason;

	private final boolean requestSent;

	/**
	 * Create an exception for a request that got no usable answer.
	 * @param operation what failed
	 * @param reason why there is no usable answer
	 * @param requestSent whether the request may have reached the platform
	 * @param problem what went wrong
	 * @param cause the cause, or {@code null}
	 */
	public LiveRequestException(LiveOperation operation, Reason reason, boolean requestSent, String problem,
			@Nullable Throwable cause) {
		super(operation, null, null, problem, cause);
		this.reason = reason;
		this.requestSent = requestSent;
	}

	/**
	 * Create an exception for an answer that is of no use.
	 * @param operation what failed
	 * @param reason why the answer is of no use
	 * @param httpStatus the HTTP status
	 * @param retryAfter how long the answer asks to wait, or {@code null}
	 * @param problem what went wrong
	 * @param cause the cause, or {@code null}
	 */
	public LiveRequestException(LiveOperation operation, Reason reason, int httpStatus, @Nullable Duration retryAfter,
			String problem, @Nullable Throwable cause) {
		super(operation, httpStatus, retryAfter, problem, cause);
		this.reason = reason;
		this.requestSent = true;
	}

	/**
	 * Return why there is no usable answer.
	 * @return the reason
	 */
	public Reason getReason() {
		return this.reason;
	}

	@Override
	public String getKindId() {
		return this.reason.getId();
	}

	/**
	 * Return whether the request may have reached the platform. If not, it is certain
	 * that nothing was done.
	 * @return whether the request may have reached the platform
	 */
	public boolean isRequestSent() {
		return this.requestSent;
	}

	/**
	 * Why there is no usable answer.
	 */
	public enum Reason {

		/**
		 * No connection could be made: unknown host, refused, connect timeout, TLS
		 * handshake; or the client was closed.
		 */
		NOT_CONNECTED,

		/**
		 * All connections of the client are in use, and too many requests wait for one
		 * already, or none became free in time ({@code live.pool.*}).
		 */
		POOL_EXHAUSTED,

		/**
		 * The complete answer did not come in time.
		 */
		TIMEOUT,

		/**
		 * The connection broke before the complete answer.
		 */
		CONNECTION_BROKEN,

		/**
		 * A redirect came. It is not followed: a followed 307 would send a start twice.
		 */
		REDIRECTED,

		/**
		 * The answer is not the platform's JSON.
		 */
		UNREADABLE,

		/**
		 * The answer is larger than {@code live.max-response-size}.
		 */
		TOO_LARGE,

		/**
		 * The store of the shared access token is unavailable or holds no valid token,
		 * and this service may not fetch one for itself.
		 */
		TOKEN_STORE;

		private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

		/**
		 * Return the name of the reason as it stands in metrics.
		 * @return the name in lower case, with hyphens
		 */
		public String getId() {
			return this.id;
		}

	}

}
