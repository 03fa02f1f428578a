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

package io.github.cloudlive.emulator;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * A request fails below the platform's own rules: in HTTP. It is an expected outcome, so
 * it carries no stack trace.
 */
final class HttpException extends RuntimeException {

	private static final int BAD_REQUEST = 400;

	private static final int FORBIDDEN = 403;

	private static final int NOT_FOUND = 404;

	private static final int METHOD_NOT_ALLOWED = 405;

	private static final int CONTENT_TOO_LARGE = 413;

	private static final int INTERNAL_SERVER_ERROR = 500;

	@Serial
	private static final long serialVersionUID = 1L;

	private final int status;

	private final String text;

	private final @Nullable String allowed;

	private HttpException(int status, String text) {
		this(status, text, null);
	}

	private HttpException(int status, String text, @Nullable String allowed) {
		super(text, null, false, false);
		this.status = status;
		this.text = text;
		this.allowed = allowed;
	}

	static HttpException badRequest(String text) {
		return new HttpException(BAD_REQUEST, text);
	}

	static HttpException forbidden(String text) {
		return new HttpException(FORBIDDEN, text);
	}

	static HttpException notFound() {
		return new HttpException(NOT_FOUND, "There is nothing at this path");
	}

	static HttpException methodNotAllowed(String allowed) {
		return new HttpException(METHOD_NOT_ALLOWED, "This path takes " + allowed + " only", allowed);
	}

	static HttpException bodyTooLarge(int maxBytes) {
		return new HttpException(CONTENT_TOO_LARGE, "The body of a request may have up to " + maxBytes + " bytes");
	}

	static HttpException internal() {
		return new HttpException(INTERNAL_SERVER_ERROR, "The emulator failed, see its log");
	}

	Answer answer() {
		// What is not there now may be there in a moment
		Answer answer = Answer.control(this.status, new Problem(this.status, this.text))
			.with("Cache-Control", "no-store");
		return (this.allowed != null) ? answer.with("Allow", this.allowed) : answer;
	}

	private record Problem(int status, String message) {
	}

}
