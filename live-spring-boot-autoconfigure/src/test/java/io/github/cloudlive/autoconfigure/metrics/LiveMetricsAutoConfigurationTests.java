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

package io.github.cloudlive.autoconfigure.metrics;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.autoconfigure.DemoAccount;
import io.github.cloudlive.autoconfigure.LiveAutoConfiguration;
import io.github.cloudlive.client.LiveClientInstrumentation;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.metrics.LiveMeterDocumentation;
import io.github.cloudlive.metrics.LiveMeters;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveMetricsAutoConfiguration}.
 */
class LiveMetricsAutoConfigurationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	private final ApplicationContextRunner withoutMetrics = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, LiveMetricsAutoConfiguration.class))
		.withPropertyValues(DemoAccount.properties())
		.withPropertyValues("live.base-url=" + emulator.baseUrl());

	private final ApplicationContextRunner contextRunner = this.withoutMetrics.withConfiguration(
			AutoConfigurations.of(MetricsAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class,
					SimpleMetricsExportAutoConfiguration.class, ObservationAutoConfiguration.class));

	@Test
	void metersWhenThereIsARegistryAreThere() {
		this.contextRunner.run((context) -> {
			list(context.getBean(LiveOperations.class));
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(registry.get("live.client.tries")
				.tags("account", "default", "operation", "list", "result", "success")
				.counter()
				.count()).isOne();
			assertThat(registry.get("live.token.generation").gauge().value()).isOne();
		});
	}

	@Test
	void metersWhenThereAreSeveralAccountsAreThoseOfEach() {
		this.contextRunner
			.withPropertyValues("live.accounts.studio.app-id=app", "live.accounts.studio.developer.id=studio",
					"live.accounts.studio.developer.secret=fedcba9876543210",
					"live.accounts.studio.base-url=" + emulator.baseUrl())
			.run((context) -> {
				list(context.getBean(LiveOperations.class));
				MeterRegistry registry = context.getBean(MeterRegistry.class);
				assertThat(registry.get("live.token.generation").tag("account", "default").gauge().value()).isOne();
				assertThat(registry.get("live.token.generation").tag("account", "studio").gauge().value()).isNaN();
				context.getBean(LiveAccounts.class).get("studio").list().then().onErrorComplete().block(LIMIT);
				assertThat(registry.get("live.client").tag("account", "studio").timer().count()).isOne();
				assertThat(registry.get("live.client").tag("account", "default").timer().count()).isOne();
			});
	}

	@Test
	void timersOfObservationsAreDescribed() {
		this.contextRunner.run((context) -> {
			list(context.getBean(LiveOperations.class));
			assertThat(context.getBean(MeterRegistry.class).get("live.client").timer().getId().getDescription())
				.isEqualTo(LiveMeterDocumentation.OPERATIONS.getDescription());
		});
	}

	@Test
	void metersWhenThereIsNoRegistryAreAbsent() {
		this.withoutMetrics.run((context) -> {
			assertThat(context).doesNotHaveBean(LiveClientInstrumentation.class);
			list(context.getBean(LiveOperations.class));
		});
	}

	@Test
	void metersWhenMicrometerIsAbsentAreAbsent() {
		this.withoutMetrics.withClassLoader(new FilteredClassLoader("io.micrometer.core")).run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(LiveClientInstrumentation.class);
			list(context.getBean(LiveOperations.class));
		});
	}

	@Test
	void metersWhenNoRegistryIsPrimaryAreAbsent() {
		this.withoutMetrics.withBean("one", MeterRegistry.class, SimpleMeterRegistry::new)
			.withBean("other", MeterRegistry.class, SimpleMeterRegistry::new)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(LiveClientInstrumentation.class));
	}

	@Test
	void metersWhenUserHasOwnBackOff() {
		this.contextRunner.withBean("own", OwnMeters.class)
			.run((context) -> assertThat(context).getBean(LiveMeters.class).isInstanceOf(OwnMeters.class));
	}

	@Test
	void metersWhenClientIsDisabledAreAbsent() {
		this.contextRunner.withPropertyValues("live.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(LiveMeters.class));
	}

	private static void list(LiveOperations operations) {
		StepVerifier.create(operations.list()).expectComplete().verify(LIMIT);
	}

	private static final class OwnMeters extends LiveMeters {

		OwnMeters(MeterRegistry registry) {
			super(registry);
		}

	}

}
