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

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.StartLiveRequest;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.token.DeveloperCredentials;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveAutoConfiguration}: which beans there are.
 */
class LiveAutoConfigurationTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class))
		.withPropertyValues(DemoAccount.properties());

	@Test
	void operationsWhenThreeKeysAreSetArePresent() {
		this.contextRunner.run((context) -> assertThat(context).hasSingleBean(LiveOperations.class)
			.hasSingleBean(LiveClient.class)
			.hasSingleBean(LiveConnectionDetails.class));
	}

	@Test
	void operationsAreThoseOfClient() {
		this.contextRunner.run((context) -> assertThat(context.getBean(LiveOperations.class))
			.isSameAs(context.getBean(LiveClient.class).operations()));
	}

	@Test
	void operationsWhenReactiveWebApplicationArePresent() {
		new ReactiveWebApplicationContextRunner().withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class))
			.withPropertyValues(DemoAccount.properties())
			.run((context) -> assertThat(context).hasSingleBean(LiveOperations.class));
	}

	@ParameterizedTest
	@ValueSource(classes = { WebClient.class, HttpClient.class, ClientHttpConnectorBuilder.class })
	void operationsWhenClassIsAbsentAreAbsent(Class<?> absent) {
		this.contextRunner.withClassLoader(new FilteredClassLoader(absent))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(LiveOperations.class)
				.doesNotHaveBean(LiveClient.class));
	}

	@Test
	void operationsWhenDisabledAreAbsent() {
		this.contextRunner.withPropertyValues("live.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(LiveOperations.class)
				.doesNotHaveBean(LiveClient.class)
				.doesNotHaveBean(LiveConnectionDetails.class));
	}

	@Test
	void operationsWhenDisabledNeedNoKeys() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class))
			.withPropertyValues("live.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void operationsWhenUserHasOwnBackOff() {
		this.contextRunner.withUserConfiguration(OwnOperations.class)
			.run((context) -> assertThat(context).hasSingleBean(LiveOperations.class)
				.hasBean("ownOperations")
				.doesNotHaveBean(LiveClient.class));
	}

	@Test
	void clientWhenUserHasOwnBacksOff() {
		this.contextRunner.withUserConfiguration(OwnClient.class)
			.run((context) -> assertThat(context.getBean(LiveOperations.class))
				.isSameAs(context.getBean("ownClient", LiveClient.class).operations()));
	}

	@Test
	void operationsWhenUserHasSeveralClientsAreLeftToUser() {
		this.contextRunner.withUserConfiguration(OwnClient.class, OtherClient.class)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(LiveOperations.class));
	}

	@Test
	void connectionDetailsWhenUserHasOwnBackOffAndNeedNoKeys() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class))
			.withUserConfiguration(OwnConnectionDetails.class)
			.run((context) -> assertThat(context).hasSingleBean(LiveOperations.class)
				.hasSingleBean(LiveConnectionDetails.class));
	}

	@Test
	void clientWhenContextClosesIsClosed() {
		LiveOperations[] operations = new LiveOperations[1];
		this.contextRunner.withPropertyValues("live.base-url=http://127.0.0.1:1")
			.run((context) -> operations[0] = context.getBean(LiveOperations.class));
		StepVerifier.create(operations[0].list()).expectErrorSatisfies((ex) -> {
			assertThat(ex).hasMessage("list failed (no HTTP status): the client was closed, nothing was sent");
			assertThat(ex).isInstanceOfSatisfying(LiveRequestException.class,
					(failure) -> assertThat(failure.isRequestSent()).isFalse());
		}).verify(Duration.ofSeconds(10));
	}

	private static LiveClient client() {
		return new LiveClientBuilder("own-app").credentials(new DeveloperCredentials("own", "fedcba9876543210"))
			.build();
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnOperations {

		@Bean
		LiveOperations ownOperations() {
			return new NoOperations();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnClient {

		@Bean
		LiveClient ownClient() {
			return client();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OtherClient {

		@Bean
		LiveClient otherClient() {
			return client();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnConnectionDetails {

		@Bean
		LiveConnectionDetails ownConnectionDetails() {
			return (name) -> new LiveConnectionDetails.Account() {

				@Override
				public String getAppId() {
					return "own-app";
				}

				@Override
				public String getDeveloperId() {
					return "own";
				}

				@Override
				public String getDeveloperSecret() {
					return "fedcba9876543210";
				}

			};
		}

	}

	private static final class NoOperations implements LiveOperations {

		@Override
		public Mono<LiveStream> start(StartLiveRequest request) {
			return Mono.empty();
		}

		@Override
		public Mono<Void> stop(String groupId) {
			return Mono.empty();
		}

		@Override
		public Mono<LiveStream> ensureStarted(StartLiveRequest request) {
			return Mono.empty();
		}

		@Override
		public Mono<Void> ensureStopped(String groupId) {
			return Mono.empty();
		}

		@Override
		public Flux<LiveStream> list() {
			return Flux.empty();
		}

		@Override
		public Mono<LiveStream> find(String groupId) {
			return Mono.empty();
		}

		@Override
		public LiveOperations forApp(String appId) {
			return this;
		}

	}

}
