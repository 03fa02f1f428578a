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

package io.github.cloudlive.autoconfigure;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;

/**
 * Reads a URL from a property. Not left to the binder, whose messages repeat the value:
 * it may hold a password.
 */
final class LivePropertyUrl {

	private LivePropertyUrl() {
	}

	static @Nullable URI parse(String property, @Nullable String value) {
		if (value == null || value.isBlank()) {
			return null;
		}
		try {
			return new URI(value.strip());
		}
		catch (URISyntaxException ex) {
			String problem = value.contains("://") ? "is not a URL" : "must start with http:// or https://";
			throw new InvalidLivePropertyException(
					List.of(new Problem(property, problem, "Write it like this: http://live.example.com:28000")));
		}
	}

}
