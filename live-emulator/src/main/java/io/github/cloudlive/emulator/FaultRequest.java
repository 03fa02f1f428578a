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

import java.util.Locale;

import tools.jackson.core.JacksonException;

/**
 * The body of {@code POST /emulator/faults}.
 *
 * @param operation the operation that it shall happen to
 * @param times to how many calls
 * @param fault what shall happen
 */
record FaultRequest(EmulatorOperation operation, int times, Fault fault) {

	/**
	 * Read a request.
	 * @param json the body
	 * @return the request
	 * @throws IllegalArgumentException if the body does not fit, with a message that
	 * names the field
	 */
	static FaultRequest read(byte[] json) {
		try {
			FaultFields fields = FaultFields.of("the body", Json.CONTROL.read(json));
			EmulatorOperation operation = operation(
					fields.oneOf("operation", "token", "start", "stop", "list", "discovery"));
			int times = (int) fields.number("times", 1, Integer.MAX_VALUE, 1L);
			Fault fault = FaultParser.parse(fields.object("fault"));
			fields.checkNoOthers();
			return new FaultRequest(operation, times, fault);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("The body is not well-formed JSON", ex);
		}
	}

	private static EmulatorOperation operation(String name) {
		return EmulatorOperation.valueOf(name.toUpperCase(Locale.ROOT));
	}

}
