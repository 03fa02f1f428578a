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

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

import io.netty.channel.ChannelOption;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientConfig;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.transport.ProxyProvider.Proxy;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveRequestException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveAutoConfiguration}: the HTTP client underneath.
 */
class LiveAutoConfigurationHttpTests {

	private final AtomicReference<HttpClient> used = new AtomicReference<>();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, HttpClientAutoConfiguration.class))
		.withPropertyValues(DemoAccount.properties());

	@Test
	void connectTimeoutWhenNothingIsSetIsTwoSeconds() {
		assertThat(connectTimeoutMillis()).isEqualTo(2000);
	}

	@Test
	void connectTimeoutWhenSetForAllClientsIsTheirs() {
		assertThat(connectTimeoutMillis("spring.http.clients.connect-timeout=3s")).isEqualTo(3000);
	}

	@Test
	void connectTimeoutWhenSetForLiveIsThatOne() {
		assertThat(connectTimeoutMillis("spring.http.clients.connect-timeout=3s", "live.connect-timeout=4s"))
			.isEqualTo(4000);
	}

	@Test
	void redirectsWhenFollowedByAllClientsAreNotFollowed() {
		assertThat(configuration("spring.http.clients.redirects=follow").followRedirectPredicate()).isNull();
	}

	@Test
	void responseTimeoutWhenSetForAllClientsIsNotTheirsSinceItBindsEachReadOnly() {
		assertThat(configuration("spring.http.clients.read-timeout=3s").responseTimeout()).isNull();
	}

	@Test
	void callWhenAllClientsHaveAnotherConnectorKnowsThatNothingWasSent() {
		this.contextRunner.withBean(ClientHttpConnectorBuilder.class, ClientHttpConnectorBuilder::jdk)
			.withPropertyValues("live.base-url=http://127.0.0.1:1", "live.retry.max-attempts=1")
			.run((context) -> StepVerifier.create(context.getBean(LiveOperations.class).start("room-1"))
				.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(LiveRequestException.class,
						(failure) -> assertThat(failure.isRequestSent()).isFalse()))
				.verify(Duration.ofSeconds(20)));
	}

	@Test
	void settingsWhenThereAreNoneForAllClientsAreOurs() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class))
			.withPropertyValues(DemoAccount.properties())
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void poolIsOfItsOwn() {
		ConnectionProvider pool = configuration("live.pool.max-connections=7").connectionProvider();
		assertThat(pool.name()).isEqualTo("live");
		assertThat(pool.maxConnections()).isEqualTo(7);
	}

	@Test
	void eventLoopsWhenThereAreResourcesForAllClientsAreTheirs() {
		ReactorResourceFactory resources = new ReactorResourceFactory();
		resources.setUseGlobalResources(false);
		resources.afterPropertiesSet();
		HttpClientConfig configuration = configuration(
				ClientHttpConnectorBuilder.reactor().withReactorResourceFactory(resources));
		assertThat(configuration.loopResources()).isSameAs(resources.getLoopResources());
		assertThat(configuration.connectionProvider().name()).isEqualTo("live");
		resources.destroy();
	}

	@Test
	void proxyIsThatOfTheSystemProperties() {
		this.contextRunner.withSystemProperties("http.proxyHost=192.0.2.1", "http.proxyPort=3128").run((context) -> {
			assertThat(configuration().hasProxy()).isTrue();
			assertThat(configuration().proxyProviderSupplier().get().getSocketAddress().get())
				.isEqualTo(new InetSocketAddress("192.0.2.1", 3128));
		});
	}

	@Test
	void proxyWhenItsPortIsNoNumberEndsTheStartAndIsNamed() {
		this.contextRunner.withSystemProperties("http.proxyHost=192.0.2.1", "http.proxyPort=none")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("http.proxyPort"));
	}

	@Test
	void hostOfProxyIsNotLookedUpByThreadThatMustNotWait() {
		Queue<Boolean> lookUps = new ConcurrentLinkedQueue<>();
		ReactorClientHttpConnectorBuilder builder = ClientHttpConnectorBuilder.reactor()
			.withHttpClientCustomizer((client) -> client.proxy((proxy) -> proxy.type(Proxy.HTTP).socketAddress(() -> {
				lookUps.add(Schedulers.isInNonBlockingThread());
				return new InetSocketAddress("127.0.0.1", 1);
			})));
		this.contextRunner.withBean(ClientHttpConnectorBuilder.class, () -> builder)
			.withPropertyValues("live.base-url=http://192.0.2.2", "live.retry.max-attempts=1")
			.run((context) -> StepVerifier
				.create(context.getBean(LiveOperations.class).list().subscribeOn(Schedulers.parallel()))
				.expectError(LiveRequestException.class)
				.verify(Duration.ofSeconds(20)));
		assertThat(lookUps).isNotEmpty().containsOnly(false);
	}

	private Object connectTimeoutMillis(String... properties) {
		return configuration(properties).options().get(ChannelOption.CONNECT_TIMEOUT_MILLIS);
	}

	private HttpClientConfig configuration(String... properties) {
		return configuration(ClientHttpConnectorBuilder.reactor(), properties);
	}

	private HttpClientConfig configuration(ReactorClientHttpConnectorBuilder builder, String... properties) {
		ClientHttpConnectorBuilder<?> recording = builder.withHttpClientCustomizer((client) -> {
			this.used.set(client);
			return client;
		});
		this.contextRunner.withBean(ClientHttpConnectorBuilder.class, () -> recording)
			.withPropertyValues(properties)
			.run((context) -> assertThat(context).hasNotFailed());
		return this.used.get().configuration();
	}

}
