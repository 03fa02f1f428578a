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

import org.jspecify.annotations.Nullable;

/**
 * The body of an answer that tells of a failure. Discovery is the one operation that says
 * {@code message} where all others say {@code msg}.
 *
 * @param code the code
 * @param msg the text
 * @param message the text in an answer of discovery
 */
record FailureAnswer(long code, @Nullable String msg, @Nullable String message) {

	static Answer of(long code, String text) {
		return Answer.code(code, new FailureAnswer(code, text, null));
	}

	static Answer of(EmulatorOperation operation, long code, String text) {
		boolean discovery = operation == EmulatorOperation.DISCOVERY;
		return Answer.code(code, new FailureAnswer(code, discovery ? null : text, discovery ? text : null));
	}

}
