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

package io.github.cloudlive.api;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.emulator.LiveEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The public API of the library and the emulator is recorded, so that nobody changes it
 * without seeing it. Keys of the configuration are in {@code ConfigurationMetadataTests}.
 * What the emulator's media share with its other packages is nobody else's.
 */
class PublicApiTests {

	private static final Path RECORD = Path.of("..", "docs", "api.txt");

	private static final String MEDIA = LiveEmulator.class.getPackageName() + ".media";

	private static final String COMMAND = "mvn -pl live-spring-boot-autoconfigure -am test"
			+ " -Dtest=PublicApiTests -Dsurefire.failIfNoSpecifiedTests=false -Dlive.docs.write=true";

	@Test
	void apiIsTheRecordedOne() throws IOException {
		String api = Stream.of(LiveOperations.class, LiveEmulator.class)
			.flatMap(PublicApiTests::publicTypesBeside)
			.sorted(Comparator.comparing(Class::getName))
			.map((type) -> new ApiType(type).toText())
			.collect(Collectors.joining("\n"));
		if (Boolean.getBoolean("live.docs.write")) {
			Files.writeString(RECORD, api);
		}
		assertThat(api)
			.as("what %s says. A line that goes or changes breaks somebody: is it meant to? To write it anew: %s",
					RECORD, COMMAND)
			.isEqualTo(Files.readString(RECORD));
	}

	private static Stream<Class<?>> publicTypesBeside(Class<?> type) {
		return new ClassFileImporter().importUrl(type.getProtectionDomain().getCodeSource().getLocation())
			.stream()
			.<Class<?>>map(JavaClass::reflect)
			.filter((candidate) -> !candidate.getPackageName().startsWith(MEDIA))
			.filter(PublicApiTests::isPublic);
	}

	private static boolean isPublic(Class<?> type) {
		Class<?> enclosing = type.getEnclosingClass();
		return Modifier.isPublic(type.getModifiers()) && (enclosing == null || isPublic(enclosing));
	}

}
