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

package io.github.cloudlive.actuate.endpoint;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveResponseException;

/**
 * A failure, in English and without the group: its ID may be somebody's name.
 *
 * @param time when it failed
 * @param operation what failed: the operation itself, or what it needed first
 * @param outcome {@code error} if it was not done, {@code unknown} if it may have been
 * @param kind the kind of the platform's code, or the reason why no usable answer came
 * @param code the platform's canonical code, or {@code null} if no usable answer came
 * @param message what went wrong
 */
public record ErrorDescriptor(Instant time, String operation, String outcome, String kind, @Nullable Long code,
		String message) implements OperationResponseBody {

	static ErrorDescriptor of(Instant time, LiveException failure) {
		if (failure instanceof LiveOutcomeUnknownException && failure.getCause() instanceof LiveException cause) {
			// what came back instead of an answer tells more
			return of(time, failure, "unknown", cause);
		}
		return of(time, failure, "error", failure);
	}

	/**
	 * A rotation ended without a reason of ours: a token may have been fetched.
	 */
	static ErrorDescriptor ofRotation(Instant time, String message) {
		return new ErrorDescriptor(time, LiveOperation.TOKEN.getId(), "unknown", "unknown", null, message);
	}

	private static ErrorDescriptor of(Instant time, LiveException failure, String outcome, LiveException reason) {
		String operation = failure.getOperation().getId();
		String kind = failure.getKindId();
		if (reason instanceof LiveResponseException response) {
			return new ErrorDescriptor(time, operation, outcome, kind, response.getCode(), response.getDescription());
		}
		return new ErrorDescriptor(time, operation, outcome, kind, null, String.valueOf(reason.getMessage()));
	}

}
