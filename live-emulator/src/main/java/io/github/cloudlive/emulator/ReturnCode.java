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

/**
 * The codes with which the emulator refuses a call of its own accord.
 */
enum ReturnCode {

	AUTHENTICATION_FAILED(606000000L, "Authentication failed"),

	TOKEN_TIMEOUT(606000001L, "access_token timeout"),

	PARAMETER_MISSING(606000002L, "Required parameter missing"),

	INVALID_PARAMETER(606000003L, "Invalid parameter"),

	NO_SUCH_LIVE(6050030001L, "Live context does not exist"),

	INVALID_LIVE_PARAMETER(6050030003L, "Invalid parameter"),

	MALFORMED_JSON(6050030005L, "JSON parse error"),

	NOT_AUTHORIZED(6050030007L, "Not authorized"),

	AT_CAPACITY(6050030009L, "Server has reached its limit"),

	ALREADY_LIVE(6050030012L, "Live context exists already");

	private final long code;

	private final String text;

	ReturnCode(long code, String text) {
		this.code = code;
		this.text = text;
	}

	long code() {
		return this.code;
	}

	String text() {
		return this.text;
	}

	/**
	 * Refuse the call with this code.
	 * @return the exception to throw
	 */
	RefusedException refused() {
		return new RefusedException(this, this.text);
	}

	/**
	 * Refuse the call with this code because of one of its fields.
	 * @param field the name of the field
	 * @return the exception to throw
	 */
	RefusedException refused(String field) {
		return new RefusedException(this, this.text + ": " + field);
	}

}
