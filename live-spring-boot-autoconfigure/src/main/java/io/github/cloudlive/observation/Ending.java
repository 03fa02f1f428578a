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

package io.github.cloudlive.observation;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.LiveErrorKind;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveResponseException;

/**
 * How something that is observed ended, as it stands in metrics.
 *
 * @param context what is observed
 */
record Ending(LiveObservationContext context) {

	private static final String NONE = "none";

	String outcome() {
		if (this.context.isCancelled()) {
			return "cancelled";
		}
		Throwable error = this.context.getError();
		if (error == null) {
			return "success";
		}
		return (error instanceof LiveOutcomeUnknownException) ? "unknown" : "error";
	}

	String kind() {
		Throwable failure = this.context.getError();
		return (failure instanceof LiveException described) ? described.getKindId() : NONE;
	}

	/**
	 * A code that the platform does not document becomes {@code unknown}, so that odd
	 * answers cannot make ever more time series.
	 */
	String code() {
		Throwable failure = failure();
		if (failure instanceof LiveResponseException response) {
			return (response.getKind() != LiveErrorKind.UNKNOWN) ? String.valueOf(response.getCode())
					: LiveErrorKind.UNKNOWN.getId();
		}
		return (failure == null && !this.context.isCancelled()) ? "0" : NONE;
	}

	private @Nullable Throwable failure() {
		Throwable error = this.context.getError();
		return (error instanceof LiveOutcomeUnknownException) ? error.getCause() : error;
	}

}
