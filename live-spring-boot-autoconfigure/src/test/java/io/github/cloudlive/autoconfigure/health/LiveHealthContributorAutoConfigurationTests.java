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

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthContributors.Entry;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.autoconfigure.DemoAccount;
import io.github.cloudlive.autoconfigure.InvalidLivePropertyException;
import io.github.cloudlive.autoconfigure.LiveAutoConfiguration;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.health.LiveHealth;
import io.github.cloudlive.health.LiveHealthProbe;
import io.github.cloudlive.token.DeveloperCredentials;
import io.github.cloudlive.token.redis.Polling;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveHealthContributorAutoConfiguration}.
 */
class LiveHealthContributorAutoConfigurationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	private final String[] studio = { "live.accounts.studio.app-id=app", "live.accounts.studio.developer.id=studio",
			"live.accounts.studio.developer.secret=fedcba9876543210",
			"live.accounts.studio.base-url=" + emulator.baseUrl() };

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(LiveAutoConfiguration.class, LiveHealthContributorAutoConfiguration.class))
		.withPropertyValues(DemoAccount.properties())
		.withPropertyValues("live.base-url=" + emulator.baseUrl());

	@Test
	void healthIsPresentAndNobodyLooks() {
		this.contextRunner.run((context) -> assertThat(context).hasSingleBean(LiveHealth.class)
			.hasBean("liveHealthContributor")
			.doesNotHaveBean(LiveHealthProbe.class));
	}

	@Test
	void healthWhenNothingWasCalledIsUnknownAndCallsNothing() {
		this.contextRunner.run((context) -> {
			assertThat(health(context, "token").getStatus()).isEqualTo(Status.UNKNOWN);
			assertThat(health(context, "gateway").getStatus()).isEqualTo(Status.UNKNOWN);
			assertThat(emulator.emulator().state().calls()).isEmpty();
		});
	}

	@Test
	void healthWhenCallSucceededIsUpAndDoesNotTellToken() {
		this.contextRunner.run((context) -> {
			list(context).expectComplete().verify(LIMIT);
			assertThat(health(context, "token").getStatus()).isEqualTo(Status.UP);
			assertThat(health(context, "gateway").getStatus()).isEqualTo(Status.UP);
			assertThat(health(context, "token").toString() + health(context, "gateway"))
				.doesNotContain(context.getBean(LiveClient.class).accessTokens().peek().getValue());
		});
	}

	@Test
	void healthWhenCallFailedIsDown() {
		emulator.emulator().inject(EmulatorOperation.LIST, Fault.code(606000005));
		this.contextRunner.run((context) -> {
			list(context).expectError().verify(LIMIT);
			assertThat(health(context, "token").getStatus()).isEqualTo(Status.UP);
			assertThat(health(context, "gateway").getStatus()).isEqualTo(Status.DOWN);
		});
	}

	@Test
	void healthWhenUserHasOwnClientIsThatOfIt() {
		this.contextRunner.withBean(LiveClient.class, () -> client("own")).run((context) -> {
			context.getBean(LiveClient.class).operations().list().then().onErrorComplete().block(LIMIT);
			assertThat(health(context, "token").getStatus()).isEqualTo(Status.DOWN);
			assertThat(health(context, "gateway").getStatus()).isEqualTo(Status.UP);
		});
	}

	@Test
	void healthWhenThereAreSeveralAccountsIsThatOfEach() {
		this.contextRunner.withPropertyValues(this.studio).run((context) -> {
			list(context).expectComplete().verify(LIMIT);
			context.getBean(LiveAccounts.class).get("studio").list().then().onErrorComplete().block(LIMIT);
			assertThat(health(context, "default", "token").getStatus()).isEqualTo(Status.UP);
			assertThat(health(context, "studio", "token").getStatus()).isEqualTo(Status.DOWN);
		});
	}

	@Test
	void healthWhenThereIsNoDefaultAccountIsThatOfOthers() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(LiveAutoConfiguration.class, LiveHealthContributorAutoConfiguration.class))
			.withPropertyValues(this.studio)
			.withPropertyValues("live.health.probe-interval=1s")
			.run((context) -> {
				assertThat(context).hasSingleBean(LiveHealthProbe.class);
				assertThat(context.getBean(LiveHealth.class).stream()).extracting(Entry::name)
					.containsExactly("studio");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "management.health.live.enabled", "management.health.defaults.enabled" })
	void healthWhenDisabledIsAbsent(String key) {
		this.contextRunner.withPropertyValues(key + "=false", "live.health.probe-interval=1s")
			.run((context) -> assertThat(context).hasSingleBean(LiveOperations.class)
				.doesNotHaveBean(LiveHealth.class)
				.doesNotHaveBean(LiveHealthProbe.class));
	}

	@ParameterizedTest
	@ValueSource(classes = { ReactiveHealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
	void healthWhenHealthClassesAreAbsentIsAbsent(Class<?> absent) {
		this.contextRunner.withClassLoader(new FilteredClassLoader(absent))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(LiveOperations.class)
				.doesNotHaveBean("liveHealthContributor"));
	}

	@Test
	void healthWhenClientIsDisabledIsAbsent() {
		this.contextRunner.withPropertyValues("live.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("liveHealthContributor"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "liveHealthIndicator", "liveHealthContributor" })
	void healthWhenUserHasOwnBacksOff(String name) {
		this.contextRunner.withBean(name, ReactiveHealthIndicator.class, OwnIndicator::new)
			.withPropertyValues("live.health.probe-interval=1s")
			.run((context) -> assertThat(context).hasSingleBean(ReactiveHealthIndicator.class)
				.doesNotHaveBean(LiveHealth.class)
				.doesNotHaveBean(LiveHealthProbe.class));
	}

	@Test
	void healthWhenUserHasSeveralClientsIsAbsent() {
		this.contextRunner.withUserConfiguration(TwoClients.class)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(LiveHealth.class));
	}

	@Test
	void probeWhenIntervalIsSetLooksAndEndsWithTheApplication() {
		this.contextRunner.withPropertyValues("live.health.probe-interval=1s").run((context) -> {
			LiveHealthProbe probe = context.getBean(LiveHealthProbe.class);
			assertThat(probe.isRunning()).isTrue();
			Polling.until("the gateway is up", LIMIT, () -> health(context, "gateway").getStatus().equals(Status.UP));
			assertThat(emulator.emulator().state().answers(EmulatorOperation.LIST, 606000002)).isPositive();
			context.close();
			assertThat(probe.isRunning()).isFalse();
		});
	}

	@ParameterizedTest
	@CsvSource({ "live.health.max-age, 0, must be between 1s and 1d",
			"live.health.max-age, 25h, must be between 1s and 1d",
			"live.health.probe-interval, 10ms, must be between 1s and PT2M30S",
			"live.health.probe-interval, 3m, must be between 1s and PT2M30S",
			"live.health.probe-interval, '', is empty" })
	void contextWhenValueCannotBeUsedFails(String key, String value, String problem) {
		this.contextRunner.withPropertyValues(key + "=" + value)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidLivePropertyException.class)
				.hasMessageStartingWith("'%s' %s".formatted(key, problem)));
	}

	private static Health health(AssertableApplicationContext context, String part) {
		return health(context, "default", part);
	}

	private static Health health(AssertableApplicationContext context, String name, String part) {
		CompositeReactiveHealthContributor account = (CompositeReactiveHealthContributor) context
			.getBean(LiveHealth.class)
			.getContributor(name);
		return ((ReactiveHealthIndicator) account.getContributor(part)).health().blockOptional(LIMIT).orElseThrow();
	}

	private static StepVerifier.FirstStep<?> list(AssertableApplicationContext context) {
		return StepVerifier.create(context.getBean(LiveOperations.class).list());
	}

	private static LiveClient client(String appId) {
		return new LiveClientBuilder(appId).baseUrl(emulator.baseUrl())
			.credentials(new DeveloperCredentials("own", "fedcba9876543210"))
			.build();
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

	}

}
