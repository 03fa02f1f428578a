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

package io.github.cloudlive.autoconfigure.health;

import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.autoconfigure.DemoAccount;
import io.github.cloudlive.autoconfigure.LiveAutoConfiguration;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.health.LiveHealthIndicator;
import io.github.cloudlive.health.RecentCalls;
import io.github.cloudlive.token.DeveloperCredentials;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveHealthContributorAutoConfiguration}.
 */
class LiveHealthContributorAutoConfigurationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(LiveAutoConfiguration.class, LiveHealthContributorAutoConfiguration.class))
		.withPropertyValues(DemoAccount.properties())
		.withPropertyValues("live.base-url=" + emulator.baseUrl());

	@Test
	void indicatorIsPresent() {
		this.contextRunner.run((context) -> assertThat(context.getBean("liveHealthIndicator"))
			.isInstanceOf(LiveHealthIndicator.class));
	}

	@Test
	void indicatorWhenNothingWasCalledIsUnknownAndCallsNothing() {
		this.contextRunner.run((context) -> {
			assertThat(health(context).getStatus()).isEqualTo(Status.UNKNOWN);
			assertThat(emulator.emulator().state().calls()).isEmpty();
		});
	}

	@Test
	void indicatorWhenCallSucceededIsUpAndDoesNotTellToken() {
		this.contextRunner.run((context) -> {
			list(context).expectComplete().verify(LIMIT);
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(health(context).toString())
				.doesNotContain(context.getBean(LiveClient.class).accessTokens().peek().getValue());
		});
	}

	@Test
	void indicatorWhenCallFailedIsDown() {
		emulator.emulator().inject(EmulatorOperation.LIST, Fault.code(606000005));
		this.contextRunner.run((context) -> {
			list(context).expectError().verify(LIMIT);
			assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "management.health.live.enabled", "management.health.defaults.enabled" })
	void indicatorWhenDisabledIsAbsent(String key) {
		this.contextRunner.withPropertyValues(key + "=false")
			.run((context) -> assertThat(context).hasSingleBean(LiveOperations.class)
				.doesNotHaveBean(LiveHealthIndicator.class)
				.doesNotHaveBean(RecentCalls.class));
	}

	@ParameterizedTest
	@ValueSource(classes = { ReactiveHealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
	void indicatorWhenHealthClassesAreAbsentIsAbsent(Class<?> absent) {
		this.contextRunner.withClassLoader(new FilteredClassLoader(absent))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(LiveOperations.class)
				.doesNotHaveBean("liveHealthIndicator"));
	}

	@Test
	void indicatorWhenClientIsDisabledIsAbsent() {
		this.contextRunner.withPropertyValues("live.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("liveHealthIndicator"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "liveHealthIndicator", "liveHealthContributor" })
	void indicatorWhenUserHasOwnBacksOff(String name) {
		this.contextRunner.withBean(name, ReactiveHealthIndicator.class, OwnIndicator::new)
			.run((context) -> assertThat(context).hasSingleBean(ReactiveHealthIndicator.class)
				.doesNotHaveBean(LiveHealthIndicator.class));
	}

	@Test
	void indicatorWhenUserHasOwnRecentCallsUsesThem() {
		RecentCalls recentCalls = new RecentCalls(Clock.systemUTC());
		this.contextRunner.withBean("ownRecentCalls", RecentCalls.class, () -> recentCalls).run((context) -> {
			list(context).expectComplete().verify(LIMIT);
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
		});
	}

	@Test
	void indicatorWhenUserHasSeveralClientsIsAbsent() {
		this.contextRunner.withUserConfiguration(TwoClients.class)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(LiveHealthIndicator.class));
	}

	private static Health health(AssertableApplicationContext context) {
		return context.getBean(LiveHealthIndicator.class).health().blockOptional(LIMIT).orElseThrow();
	}

	private static StepVerifier.FirstStep<?> list(AssertableApplicationContext context) {
		return StepVerifier.create(context.getBean(LiveOperations.class).list());
	}

	private static final class OwnIndicator implements ReactiveHealthIndicator {

		@Override
		public Mono<Health> health() {
			return Mono.just(Health.up().build());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoClients {

		@Bean
		LiveClient oneClient() {
			return client("one");
		}

		@Bean
		LiveClient otherClient() {
			return client("other");
		}

		private static LiveClient client(String appId) {
			return new LiveClientBuilder(appId).credentials(new DeveloperCredentials("own", "fedcba9876543210"))
				.build();
		}

	}

}
