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

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.javapoet.ClassName;

import io.github.cloudlive.LiveStream;
import io.github.cloudlive.actuate.endpoint.AccountDescriptor;
import io.github.cloudlive.actuate.endpoint.ErrorDescriptor;
import io.github.cloudlive.actuate.endpoint.LiveDescriptor;
import io.github.cloudlive.actuate.endpoint.RefusalDescriptor;
import io.github.cloudlive.actuate.endpoint.RotationDescriptor;
import io.github.cloudlive.actuate.endpoint.TokenDescriptor;
import io.github.cloudlive.autoconfigure.actuate.endpoint.LiveEndpointAutoConfiguration;
import io.github.cloudlive.autoconfigure.emulator.LiveEmulatorAutoConfiguration;
import io.github.cloudlive.autoconfigure.health.LiveHealthContributorAutoConfiguration;
import io.github.cloudlive.client.RetryBudgetState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is read by reflection is hinted at where an application is processed ahead of
 * time. The calls themselves need no hints: they read and write JSON without reflection.
 */
class RuntimeHintsTests {

	private static final RuntimeHints hints = process();

	@ParameterizedTest
	@ValueSource(strings = { "getGroupId", "getFlvUrl", "getM3u8Url", "getRtmpUrl", "getStartTime" })
	void liveStreamCanBeWrittenAsJson(String getter) {
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(LiveStream.class, getter)).accepts(hints);
	}

	@ParameterizedTest
	@MethodSource
	void propertiesCanBeBound(Class<?> properties) {
		Constructor<?> constructor = properties.getDeclaredConstructors()[0];
		assertThat(RuntimeHintsPredicates.reflection().onConstructorInvocation(constructor)).accepts(hints);
	}

	static Stream<Class<?>> propertiesCanBeBound() {
		return new ClassFileImporter()
			.importUrl(LiveAutoConfiguration.class.getProtectionDomain().getCodeSource().getLocation())
			.stream()
			.filter((type) -> type.isAnnotatedWith(ConfigurationProperties.class))
			.<Class<?>>map(JavaClass::reflect)
			.flatMap(RuntimeHintsTests::withNested);
	}

	@ParameterizedTest
	@ValueSource(classes = { LiveDescriptor.class, AccountDescriptor.class, TokenDescriptor.class,
			RotationDescriptor.class, ErrorDescriptor.class, RefusalDescriptor.class, RetryBudgetState.class })
	void descriptorsCanBeWrittenAsJson(Class<?> descriptor) {
		assertThat(descriptor.getRecordComponents()).allSatisfy((component) -> assertThat(
				RuntimeHintsPredicates.reflection().onMethodInvocation(descriptor, component.getAccessor().getName()))
			.accepts(hints));
	}

	@Test
	void failureAnalyzersCanBeFoundAndMade() {
		assertThat(RuntimeHintsPredicates.resource().forResource("META-INF/spring.factories")).accepts(hints);
		List<Class<?>> analyzers = analyzers();
		assertThat(analyzers).isNotEmpty();
		for (Class<?> analyzer : analyzers) {
			Constructor<?> constructor = analyzer.getDeclaredConstructors()[0];
			assertThat(RuntimeHintsPredicates.reflection().onConstructorInvocation(constructor)).accepts(hints);
		}
	}

	private static Stream<Class<?>> withNested(Class<?> properties) {
		return Stream.concat(Stream.of(properties),
				Arrays.stream(properties.getDeclaredClasses())
					.filter(Class::isRecord)
					.flatMap(RuntimeHintsTests::withNested));
	}

	private static List<Class<?>> analyzers() {
		return SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((message, failure) -> {
				// others need what they analyze
			}))
			.stream()
			.<Class<?>>map(Object::getClass)
			.filter((type) -> type.getName().startsWith("io.github.cloudlive."))
			.toList();
	}

	private static RuntimeHints process() {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		TestPropertyValues.of(DemoAccount.properties())
			.and("live.emulator.enabled=true", "live.monitor.interval=10s", "live.accounts.studio.app-id=studio-app",
					"live.accounts.studio.developer.id=studio-developer",
					"live.accounts.studio.developer.secret=0123456789abcdef",
					"management.endpoints.web.exposure.include=live")
			.applyTo(context);
		context.register(Application.class);
		DefaultGenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get(Application.class)), new InMemoryGeneratedFiles());
		new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		return generation.getRuntimeHints();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ LiveAutoConfiguration.class, LiveTokenStoreAutoConfiguration.class,
			LiveMonitorAutoConfiguration.class, LiveEmulatorAutoConfiguration.class,
			LiveHealthContributorAutoConfiguration.class, LiveEndpointAutoConfiguration.class,
			DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class })
	static class Application {

	}

}
