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

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/**
 * What the emulator must not depend on.
 */
@AnalyzeClasses(packages = "io.github.cloudlive.emulator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule PACKAGES_HAVE_NO_CYCLES = SlicesRuleDefinition.slices()
		.matching("io.github.cloudlive.(emulator..)")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule NO_SPRING = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework..");

	@ArchTest
	static final ArchRule NOTHING_OF_THE_CLIENT = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat(DescribedPredicate.describe("are ours, but not the emulator's",
				(JavaClass type) -> type.getPackageName().startsWith("io.github.cloudlive")
						&& !type.getPackageName().startsWith("io.github.cloudlive.emulator")));

	@ArchTest
	static final ArchRule JUNIT_ONLY_IN_EXTENSION = ArchRuleDefinition.noClasses()
		.that()
		.resideOutsideOfPackage("io.github.cloudlive.emulator.junit")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.junit..");

}
