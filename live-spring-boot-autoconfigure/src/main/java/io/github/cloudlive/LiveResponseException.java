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
 * The platform answered with a code other than 0.
 */
public class LiveResponseException extends LiveException {

	private final ErrorAnswer answer;

	LiveResponseException(LiveOperation operation, ErrorAnswer answer) {
		super(operation, answer.httpStatus(), answer.retryAfter(), answer.describe(), null);
		this.answer = answer;
	}

	/**
	 * Create the exception for a code, of the subtype that its kind has.
	 * @param operation what failed
	 * @param httpStatus the HTTP status of the answer
	 * @param receivedCode the code as the platform sent it, not 0
	 * @param platformMessage the platform's own message, or {@code null}
	 * @param retryAfter how long the answer asks to wait, or {@code null}
	 * @return the exception
	 */
	public static LiveResponseException of(LiveOperation operation, int httpStatus, long receivedCode,
			@Nullable String platformMessage, @Nullable Duration retryAfter) {
		ErrorAnswer answer = new ErrorAnswer(httpStatus, LiveErrorCode.of(receivedCode), receivedCode, platformMessage,
				retryAfter);
		return switch (answer.code().kind()) {
			case AUTHENTICATION, TOKEN_EXPIRED -> new LiveAuthenticationException(operation, answer);
			case ALREADY_EXISTS -> new LiveAlreadyExistsException(operation, answer);
			case NOT_FOUND -> new LiveNotFoundException(operation, answer);
			case OVERLOADED -> new LiveOverloadedException(operation, answer);
			default -> new LiveResponseException(operation, answer);
		};
	}

	final ErrorAnswer answer() {
		return this.answer;
	}

	/**
	 * Return the canonical code: where the platform has a nine-digit and a ten-digit form
	 * of one meaning, the one with ten digits.
	 * @return the canonical code
	 */
	public long getCode() {
		return this.answer.code().code();
	}

	/**
	 * Return the code as the platform sent it.
	 * @return the received code
	 */
	public long getReceivedCode() {
		return this.answer.receivedCode();
	}

	/**
	 * Return what the code means to a caller.
	 * @return the kind
	 */
	public LiveErrorKind getKind() {
		return this.answer.code().kind();
	}

	@Override
	public String getKindId() {
		return getKind().getId();
	}

	/**
	 * Return the platform's own message.
	 * @return the message, or {@code null} if it sent none
	 */
	public @Nullable String getPlatformMessage() {
		return this.answer.platformMessage();
	}

	/**
	 * Return the meaning of the code in English.
	 * @return the description
	 */
	public String getDescription() {
		return this.answer.code().description();
	}

	/**
	 * Return the meaning of the code in Chinese.
	 * @return the description
	 */
	public String getChineseDescription() {
		return this.answer.code().chineseDescription();
	}

}
