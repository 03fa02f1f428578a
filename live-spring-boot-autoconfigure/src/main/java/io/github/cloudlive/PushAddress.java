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

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The rules for a push address. It is a secret: no message repeats it.
 */
final class PushAddress {

	private static final String GROUP_ID = "{groupId}";

	private PushAddress() {
	}

	static @Nullable String check(@Nullable String address) {
		if (address == null) {
			return null;
		}
		if (address.isBlank()) {
			throw new InvalidFieldException("pushAddress", "must not be blank");
		}
		if (address.chars().anyMatch(Character::isISOControl)) {
			throw new InvalidFieldException("pushAddress", "must not have control characters");
		}
		if (address.codePoints().anyMatch((codePoint) -> Character.getType(codePoint) == Character.SURROGATE)) {
			throw new InvalidFieldException("pushAddress",
					"must be well-formed text, but has half of a surrogate pair");
		}
		return address;
	}

	static String expand(String template, String groupId) {
		return template.replace(GROUP_ID, UriUtils.encode(groupId, StandardCharsets.UTF_8));
	}

}
