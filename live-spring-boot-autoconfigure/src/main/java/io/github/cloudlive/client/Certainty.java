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

import io.github.cloudlive.LiveErrorKind;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.LiveResponseException;

/**
 * What a failure says about whether the work was done, and whether it may pass.
 */
final class Certainty {

	private static final int TOO_MANY_REQUESTS = 429;

	private Certainty() {
	}

	/**
	 * Whether it is certain that nothing was done and a repetition may help. Where all
	 * connections are in use it would be one more in the queue.
	 */
	static boolean isRefusedForNow(LiveException failure) {
		if (isTooManyRequests(failure)) {
			return true;
		}
		if (failure instanceof LiveRequestException request) {
			return !request.isRequestSent() && request.getReason() != Reason.POOL_EXHAUSTED;
		}
		return failure instanceof LiveResponseException response && response.getKind() == LiveErrorKind.OVERLOADED;
	}

	/**
	 * Whether it cannot be told if the work was done.
	 */
	static boolean isUnknown(LiveException failure) {
		if (isTooManyRequests(failure)) {
			return false;
		}
		if (failure instanceof LiveResponseException response) {
			return switch (response.getKind()) {
				case AMBIGUOUS, UNAVAILABLE, UNKNOWN -> true;
				default -> false;
			};
		}
		return failure instanceof LiveRequestException request && request.isRequestSent();
	}

	/**
	 * Whether a repetition of something harmless may succeed.
	 */
	static boolean mayPass(LiveException failure) {
		if (failure instanceof LiveResponseException response) {
			return switch (response.getKind()) {
				case OVERLOADED, UNAVAILABLE, AMBIGUOUS, UNKNOWN -> true;
				default -> isTooManyRequests(failure);
			};
		}
		if (failure instanceof LiveRequestException request) {
			return switch (request.getReason()) {
				case NOT_CONNECTED, TIMEOUT, CONNECTION_BROKEN -> true;
				case UNREADABLE -> isTooManyRequests(failure) || isServerError(failure);
				case POOL_EXHAUSTED, REDIRECTED, TOO_LARGE, TOKEN_STORE -> false;
			};
		}
		return false;
	}

	private static boolean isTooManyRequests(LiveException failure) {
		return failure.getHttpStatus() != null && failure.getHttpStatus() == TOO_MANY_REQUESTS;
	}

	private static boolean isServerError(LiveException failure) {
		return failure.getHttpStatus() != null && failure.getHttpStatus() >= 500;
	}

}
