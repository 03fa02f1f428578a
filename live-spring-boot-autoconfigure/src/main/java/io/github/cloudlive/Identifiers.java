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

/**
 * The rule for the IDs that a caller defines: any text but a blank one, without control
 * characters.
 */
public final class Identifiers {

	private Identifiers() {
	}

	/**
	 * Check an ID.
	 * @param field the field's name, for the message
	 * @param value the ID
	 * @return the ID, unchanged
	 * @throws InvalidFieldException if the ID is blank, has a control character or has
	 * half of a surrogate pair (which UTF-8 cannot carry)
	 */
	public static String require(String field, String value) {
		if (value == null || value.isBlank()) {
			throw new InvalidFieldException(field, "must not be blank");
		}
		for (int i = 0; i < value.length(); i = value.offsetByCodePoints(i, 1)) {
			int codePoint = value.codePointAt(i);
			if (Character.isISOControl(codePoint)) {
				throw new InvalidFieldException(field,
						"must not have control characters, but has %s at index %d".formatted(unicode(codePoint), i));
			}
			if (Character.getType(codePoint) == Character.SURROGATE) {
				throw new InvalidFieldException(field,
						"must be well-formed text, but has half of a surrogate pair (%s) at index %d"
							.formatted(unicode(codePoint), i));
			}
		}
		return value;
	}

	private static String unicode(int codePoint) {
		return "U+%04X".formatted(codePoint);
	}

}
