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

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object that is read field by field, with no field left unread: a misspelt one in
 * a test would otherwise go unnoticed.
 */
final class FaultFields {

	private final JsonNode json;

	private final Set<String> unread;

	private FaultFields(JsonNode json) {
		this.json = json;
		this.unread = new HashSet<>(json.propertyNames());
	}

	static FaultFields of(String name, JsonNode json) {
		check(json.isObject(), name, "must be a JSON object");
		return new FaultFields(json);
	}

	String oneOf(String name, String... values) {
		String value = find(name).stringValue(null);
		String allowed = "must be one of " + String.join(", ", values);
		if (value == null || !List.of(values).contains(value)) {
			throw invalid(name, allowed);
		}
		return value;
	}

	long number(String name, long min, long max) {
		return number(name, min, max, null);
	}

	long number(String name, long min, long max, @Nullable Long absent) {
		JsonNode field = find(name);
		if (field.isMissingNode() && absent != null) {
			return absent;
		}
		boolean whole = field.isIntegralNumber() && field.canConvertToLong();
		check(whole && field.longValue() >= min && field.longValue() <= max, name,
				"must be a whole number from " + min + " to " + max);
		return field.longValue();
	}

	String text(String name, String absent) {
		JsonNode field = find(name);
		check(field.isMissingNode() || field.isString(), name, "must be a text");
		return field.stringValue(absent);
	}

	Map<String, String> texts(String name) {
		Map<String, String> texts = new LinkedHashMap<>();
		if (!find(name).isMissingNode()) {
			FaultFields fields = object(name);
			this.json.get(name).propertyNames().forEach((key) -> texts.put(key, fields.text(key, "")));
		}
		return texts;
	}

	boolean flag(String name) {
		JsonNode field = find(name);
		check(field.isMissingNode() || field.isBoolean(), name, "must be true or false");
		return field.booleanValue(false);
	}

	FaultFields object(String name) {
		return of(name, find(name));
	}

	void checkNoOthers() {
		for (String name : this.unread) {
			throw invalid(name, "is not known here");
		}
	}

	private JsonNode find(String name) {
		this.unread.remove(name);
		return this.json.path(name);
	}

	private static void check(boolean condition, String name, String requirement) {
		if (!condition) {
			throw invalid(name, requirement);
		}
	}

	private static IllegalArgumentException invalid(String name, String requirement) {
		return new IllegalArgumentException(name + ": " + requirement);
	}

}
