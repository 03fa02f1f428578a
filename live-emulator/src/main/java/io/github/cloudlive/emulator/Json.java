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

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two dialects of JSON that the emulator speaks.
 */
final class Json {

	/**
	 * The platform's: names in snake case.
	 */
	static final Json PLATFORM = new Json(PropertyNamingStrategies.SNAKE_CASE);

	/**
	 * That of the emulator's own paths: names in camel case, operations in lower case.
	 */
	static final Json CONTROL = new Json(PropertyNamingStrategies.LOWER_CAMEL_CASE);

	private final JsonMapper mapper;

	private Json(PropertyNamingStrategy names) {
		this.mapper = JsonMapper.builder()
			.propertyNamingStrategy(names)
			.enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
			.build();
	}

	byte[] write(Object value) {
		return this.mapper.writeValueAsBytes(value);
	}

	JsonNode read(byte[] json) {
		return this.mapper.readTree(json);
	}

	JsonNode readWithoutDuplicates(String json) {
		return this.mapper.reader(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).readTree(json);
	}

}
