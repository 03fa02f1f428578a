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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The JSON of a start or a stop. Fields that nobody asks for are ignored.
 */
final class RequestBody {

	private final JsonNode fields;

	private RequestBody(JsonNode fields) {
		this.fields = fields;
	}

	static RequestBody read(Call call) {
		try {
			JsonNode json = Json.PLATFORM.read(call.body());
			if (json.isObject()) {
				return new RequestBody(json);
			}
		}
		catch (JacksonException ex) {
			// The parser's message quotes the body, which nobody needs to see again
		}
		throw ReturnCode.MALFORMED_JSON.refused();
	}

	String requiredText(String name) {
		JsonNode field = this.fields.path(name);
		if (field.isMissingNode() || field.isNull()) {
			throw ReturnCode.PARAMETER_MISSING.refused(name);
		}
		String text = text(name);
		if (text == null || text.isEmpty()) {
			throw ReturnCode.PARAMETER_MISSING.refused(name);
		}
		return text;
	}

	/**
	 * Return a field that, if it is there, must be a text. A {@code null} is not: the
	 * platform wants such a field to be left out.
	 * @param name the name of the field
	 * @return the text, or {@code null} if the field is not there
	 */
	@Nullable String text(String name) {
		JsonNode field = this.fields.path(name);
		if (field.isMissingNode()) {
			return null;
		}
		if (!field.isString()) {
			throw ReturnCode.INVALID_LIVE_PARAMETER.refused(name);
		}
		return field.stringValue();
	}

	/**
	 * Return a field that, if it is there, must be a whole number within a range.
	 * @param name the name of the field
	 * @param min the lowest number
	 * @param max the highest number
	 * @return the number, or {@code null} if the field is not there
	 */
	@Nullable Integer number(String name, int min, int max) {
		JsonNode field = this.fields.path(name);
		if (field.isMissingNode()) {
			return null;
		}
		boolean whole = field.isIntegralNumber() && field.canConvertToInt();
		if (!whole || field.intValue() < min || field.intValue() > max) {
			throw ReturnCode.INVALID_LIVE_PARAMETER.refused(name);
		}
		return field.intValue();
	}

}
