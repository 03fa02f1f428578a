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

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the files by which Spring Boot finds auto-configurations and failure
 * analyzers.
 */
class AutoConfigurationImportsTests {

	private static final String BASE = "io.github.cloudlive";

	private final JavaClasses classes = new ClassFileImporter()
		.importUrl(LiveAutoConfiguration.class.getProtectionDomain().getCodeSource().getLocation());

	@Test
	void importsNameExactlyAutoConfigurationsThatExist() {
		Iterable<String> imports = ImportCandidates.load(AutoConfiguration.class, null);
		assertThat(imports).filteredOn((name) -> name.startsWith(BASE))
			.containsExactlyInAnyOrderElementsOf(this.classes.stream()
				.filter((type) -> type.isAnnotatedWith(AutoConfiguration.class))
				.map(JavaClass::getName)
				.toList())
			.hasSize(8);
	}

	@Test
	void factoriesNameExactlyFailureAnalyzersThatExist() {
		FailureHandler ignoreOthers = FailureHandler.handleMessage((message, failure) -> {
		});
		assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, ignoreOthers))
			.extracting((analyzer) -> analyzer.getClass().getName())
			.filteredOn((name) -> name.startsWith(BASE))
			.containsExactlyInAnyOrderElementsOf(this.classes.stream()
				.filter((type) -> type.isAssignableTo(FailureAnalyzer.class))
				.map(JavaClass::getName)
				.toList())
			.hasSize(3);
	}

}
