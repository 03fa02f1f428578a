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

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the metadata that a native image is built with.
 */
class ReachabilityMetadataTests {

	private static final String METADATA = "META-INF/native-image/io.github.cloudlive/live-emulator/reachability-metadata.json";

	@Test
	void reflectionNamesAllRecordsSinceJsonIsWrittenOfThem() throws IOException {
		List<String> records = new ClassFileImporter()
			.importUrl(LiveEmulator.class.getProtectionDomain().getCodeSource().getLocation())
			.stream()
			.filter((type) -> type.isRecord() && type.getPackageName().equals(LiveEmulator.class.getPackageName()))
			.map(JavaClass::getName)
			.toList();
		assertThat(reflection()).extracting((entry) -> entry.path("type").asString())
			.containsExactlyInAnyOrderElementsOf(records);
	}

	@Test
	void reflectionIsGrantedOnAllThatJacksonLooksFor() throws IOException {
		assertThat(reflection()).isNotEmpty()
			.allMatch((entry) -> entry.path("allDeclaredConstructors").asBoolean()
					&& entry.path("allDeclaredFields").asBoolean() && entry.path("allDeclaredMethods").asBoolean());
	}

	private static List<JsonNode> reflection() throws IOException {
		try (InputStream json = LiveEmulator.class.getClassLoader().getResourceAsStream(METADATA)) {
			return JsonMapper.shared().readTree(json).path("reflection").valueStream().toList();
		}
	}

}
