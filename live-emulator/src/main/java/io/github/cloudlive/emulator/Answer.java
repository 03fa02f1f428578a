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

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer before it goes on the wire.
 */
final class Answer {

	static final String JSON = "application/json";

	private static final int OK = 200;

	private final int status;

	private final Map<String, String> headers;

	private final byte[] body;

	private final long countedAs;

	private Answer(int status, Map<String, String> headers, byte[] body, long countedAs) {
		this.status = status;
		this.headers = headers;
		this.body = body;
		this.countedAs = countedAs;
	}

	static Answer code(long code, Object body) {
		return new Answer(OK, Map.of("Content-Type", JSON), Json.PLATFORM.write(body), code);
	}

	static Answer control(int status, Object body) {
		return new Answer(status, Map.of("Content-Type", JSON), Json.CONTROL.write(body), status);
	}

	static Answer raw(int status, Map<String, String> headers, String body) {
		return raw(status, headers, body.getBytes(StandardCharsets.UTF_8));
	}

	static Answer raw(int status, Map<String, String> headers, byte[] body) {
		return new Answer(status, headers, body, status);
	}

	/**
	 * Return this answer with another status, for those who look at nothing else.
	 * @param status the status
	 * @return the changed answer
	 */
	Answer withStatus(int status) {
		return new Answer(status, this.headers, this.body, this.countedAs);
	}

	Answer with(String header, String value) {
		Map<String, String> headers = new LinkedHashMap<>(this.headers);
		headers.put(header, value);
		return new Answer(this.status, headers, this.body, this.countedAs);
	}

	/**
	 * Return this answer without the second half of its body.
	 * @return an answer that ends early
	 */
	Answer half() {
		byte[] half = Arrays.copyOf(this.body, this.body.length / 2);
		return new Answer(this.status, this.headers, half, this.countedAs);
	}

	int status() {
		return this.status;
	}

	Map<String, String> headers() {
		return this.headers;
	}

	byte[] body() {
		return this.body;
	}

	/**
	 * Return what the answer is counted as.
	 * @return the code, or the HTTP status of an answer without one
	 */
	long countedAs() {
		return this.countedAs;
	}

}
