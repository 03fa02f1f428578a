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

package io.github.cloudlive.health;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Status;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.LiveResponseException;

/**
 * What follows from a failure.
 *
 * @param gateway the gateway's status, or {@code null} if it says nothing about that
 * @param token the access token's status, or {@code null} if it says nothing about that
 */
record Verdict(@Nullable Status gateway, @Nullable Status token) {

	/**
	 * Of the kind that a repetition does not help, but as full as the overloaded ones.
	 */
	private static final long NO_SPACE_LEFT = 6050030008L;

	static Verdict of(LiveException failure) {
		if (failure instanceof LiveResponseException refusal) {
			return of(refusal);
		}
		if (failure instanceof LiveRequestException request && request.getReason() == Reason.TOKEN_STORE) {
			return new Verdict(null, Status.DOWN);
		}
		return new Verdict(Status.DOWN, (failure.getOperation() == LiveOperation.TOKEN) ? Status.DOWN : null);
	}

	private static Verdict of(LiveResponseException refusal) {
		Status answered = statusOf(refusal);
		return switch (refusal.getOperation()) {
			case TOKEN -> new Verdict(answered, failed(answered));
			case DISCOVERY -> new Verdict(failed(answered), null);
			default -> new Verdict(answered, tokenStatus(refusal));
		};
	}

	/**
	 * Return the status of who answered.
	 */
	private static Status statusOf(LiveResponseException refusal) {
		if (refusal.getCode() == NO_SPACE_LEFT) {
			return Status.OUT_OF_SERVICE;
		}
		return switch (refusal.getKind()) {
			case OVERLOADED -> Status.OUT_OF_SERVICE;
			case UNAVAILABLE, AMBIGUOUS, FAILED, UNKNOWN -> Status.DOWN;
			case NOT_FOUND, ALREADY_EXISTS, INVALID_REQUEST, INVALID_STATE, AUTHENTICATION, TOKEN_EXPIRED -> Status.UP;
		};
	}

	/**
	 * Return the status of something that was refused, if by somebody who is well.
	 */
	private static Status failed(Status answered) {
		return answered.equals(Status.UP) ? Status.DOWN : answered;
	}

	private static @Nullable Status tokenStatus(LiveResponseException refusal) {
		return switch (refusal.getKind()) {
			case AUTHENTICATION, TOKEN_EXPIRED -> Status.DOWN;
			case NOT_FOUND, ALREADY_EXISTS, INVALID_STATE -> Status.UP;
			default -> null;
		};
	}

}
