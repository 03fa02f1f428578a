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

package io.github.cloudlive.client;

import org.jspecify.annotations.Nullable;

/**
 * Makes the platform's own words fit for a log: one line, of bounded length, without the
 * secret that was sent.
 */
final class PlatformMessage {

	private static final int MAX_LENGTH = 500;

	private PlatformMessage() {
	}

	static @Nullable String clean(@Nullable String message, @Nullable String... secrets) {
		if (message == null || message.isBlank()) {
			return null;
		}
		String clean = message;
		for (String secret : secrets) {
			clean = (secret != null) ? clean.replace(secret, "(hidden)") : clean;
		}
		clean = clean.replaceAll("\\p{Cntrl}+", " ").strip();
		return (clean.length() <= MAX_LENGTH) ? clean : clean.substring(0, MAX_LENGTH) + "…";
	}

}
