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
 * An answer with a code other than 0.
 */
record ErrorAnswer(int httpStatus, LiveErrorCode code, long receivedCode, @Nullable String platformMessage,
		@Nullable Duration retryAfter) {

	String describe() {
		String received = (this.receivedCode != this.code.code()) ? " (received as " + this.receivedCode + ")" : "";
		String said = (this.platformMessage != null) ? "; the platform says: " + this.platformMessage : "";
		return "code %d%s, %s: %s (%s)%s".formatted(this.code.code(), received, this.code.kind().getId(),
				this.code.description(), this.code.chineseDescription(), said);
	}

}
