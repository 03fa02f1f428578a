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

import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each package may depend on, and what none may use.
 */
@AnalyzeClasses(packages = ArchitectureTests.BASE, importOptions = ArchitectureTests.ThisModule.class)
class ArchitectureTests {

	static final String BASE = "io.github.cloudlive";

	@ArchTest
	static final ArchRule BASE_NEEDS_NOTHING_OF_OURS = ofOurs(BASE);

	@ArchTest
	static final ArchRule TOKEN = ofOurs(BASE + ".token", BASE);

	@ArchTest
	static final ArchRule TOKEN_REDIS = ofOurs(BASE + ".token.redis", BASE, BASE + ".token");

	@ArchTest
	static final ArchRule REDIS_IS_OPTIONAL = ArchRuleDefinition.noClasses()
		.that()
		.resideOutsideOfPackages(BASE + ".token.redis", BASE + ".autoconfigure..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(BASE + ".token.redis", "org.springframework.data.redis..");

	@ArchTest
	static final ArchRule OBSERVATION = ofOurs(BASE + ".observation", BASE, BASE + ".token");

	@ArchTest
	static final ArchRule CLIENT = ofOurs(BASE + ".client", BASE, BASE + ".token", BASE + ".observation");

	@ArchTest
	static final ArchRule METRICS = ofOurs(BASE + ".metrics", BASE, BASE + ".token", BASE + ".observation",
			BASE + ".client", BASE + ".monitor");

	@ArchTest
	static final ArchRule METERS_ARE_OPTIONAL = ArchRuleDefinition.noClasses()
		.that()
		.resideOutsideOfPackages(BASE + ".metrics", BASE + ".autoconfigure.metrics")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(BASE + ".metrics", "io.micrometer.core..");

	@ArchTest
	static final ArchRule HEALTH = ofOurs(BASE + ".health", BASE, BASE + ".token", BASE + ".client");

	@ArchTest
	static final ArchRule ACTUATE_ENDPOINT = ofOurs(BASE + ".actuate.endpoint", BASE, BASE + ".token",
			BASE + ".client");

	@ArchTest
	static final ArchRule ACTUATOR_IS_OPTIONAL = ArchRuleDefinition.noClasses()
		.that()
		.resideOutsideOfPackages(BASE + ".actuate.endpoint", BASE + ".autoconfigure.actuate.endpoint")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(BASE + ".actuate.endpoint", "org.springframework.boot.actuate..");

	@ArchTest
	static final ArchRule MONITOR = ofOurs(BASE + ".monitor", BASE);

	@ArchTest
	static final ArchRule AUTOCONFIGURE_IS_USED_BY_ITS_CHILDREN_ONLY = ArchRuleDefinition.noClasses()
		.that()
		.resideOutsideOfPackage(BASE + ".autoconfigure..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage(BASE + ".autoconfigure..");

	@ArchTest
	static final ArchRule EMULATOR_IS_OPTIONAL = ArchRuleDefinition.noClasses()
		.that()
		.resideOutsideOfPackage(BASE + ".autoconfigure.emulator")
		.should()
		.dependOnClassesThat()
		.resideInAPackage(BASE + ".emulator..");

	@ArchTest
	static final ArchRule PACKAGES_HAVE_NO_CYCLES = SlicesRuleDefinition.slices()
		.matching("io.github.(cloudlive..)")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule NOTHING_WAITS = ArchRuleDefinition.noClasses()
		.should()
		.accessTargetWhere(DescribedPredicate.describe("blocks the thread", ArchitectureTests::blocks));

	@ArchTest
	static final ArchRule NO_JAVA_UTIL_LOGGING = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

	@ArchTest
	static final ArchRule NO_STANDARD_STREAMS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

	@ArchTest
	static void everyPackageIsNullMarked(JavaClasses classes) {
		assertThat(classes.stream().map(JavaClass::getPackage).distinct())
			.allMatch((javaPackage) -> javaPackage.isAnnotatedWith(NullMarked.class))
			.extracting(JavaPackage::getName)
			.contains(BASE, BASE + ".client", BASE + ".autoconfigure");
	}

	private static ArchRule ofOurs(String name, String... allowed) {
		Set<String> others = Set.of(allowed);
		return ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage(name)
			.should()
			.dependOnClassesThat(DescribedPredicate.describe("are ours, but not of " + others,
					(JavaClass type) -> (type.getPackageName() + ".").startsWith(BASE + ".")
							&& !type.getPackageName().equals(name) && !others.contains(type.getPackageName())));
	}

	private static boolean blocks(JavaAccess<?> access) {
		JavaClass owner = access.getTargetOwner();
		return switch (access.getName()) {
			case "block", "blockOptional", "blockFirst", "blockLast", "toIterable", "toStream" ->
				owner.isAssignableTo(Mono.class) || owner.isAssignableTo(Flux.class);
			case "sleep" -> owner.isEquivalentTo(Thread.class);
			default -> false;
		};
	}

	/**
	 * Leaves out tests, and the emulator: in a build of all modules it is no jar.
	 */
	static final class ThisModule implements ImportOption {

		private final String root = LiveOperations.class.getProtectionDomain().getCodeSource().getLocation().toString();

		@Override
		public boolean includes(Location location) {
			return location.asURI().toString().startsWith(this.root);
		}

	}

}
