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
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveAutoConfiguration}: what it makes the HTTP connector with.
 */
class LiveAutoConfigurationHttpTests {

	private final SslBundle own = SslBundle.of(SslStoreBundle.NONE);

	private final SslBundle common = SslBundle.of(SslStoreBundle.NONE);

	private final AtomicReference<HttpClientSettings> used = new AtomicReference<>();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, HttpClientAutoConfiguration.class))
		.withBean(DefaultSslBundleRegistry.class, this::sslBundles)
		.withBean(ClientHttpConnectorBuilder.class, () -> new ClientHttpConnectorBuilder<ClientHttpConnector>() {

			@Override
			public ClientHttpConnector build(HttpClientSettings settings) {
				LiveAutoConfigurationHttpTests.this.used.set(settings);
				return new ReactorClientHttpConnector();
			}

		})
		.withPropertyValues(DemoAccount.properties());

	@Test
	void connectTimeoutWhenNothingIsSetIsTwoSeconds() {
		assertThat(settings().connectTimeout()).isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void connectTimeoutWhenSetForAllClientsIsTheirs() {
		assertThat(settings("spring.http.clients.connect-timeout=3s").connectTimeout())
			.isEqualTo(Duration.ofSeconds(3));
	}

	@Test
	void connectTimeoutWhenSetForLiveIsThatOne() {
		assertThat(settings("spring.http.clients.connect-timeout=3s", "live.connect-timeout=4s").connectTimeout())
			.isEqualTo(Duration.ofSeconds(4));
	}

	@Test
	void sslBundleWhenNothingIsSetIsNone() {
		assertThat(settings().sslBundle()).isNull();
	}

	@Test
	void sslBundleWhenSetForAllClientsIsTheirs() {
		assertThat(settings("spring.http.clients.ssl.bundle=common").sslBundle()).isSameAs(this.common);
	}

	@Test
	void sslBundleWhenSetForLiveIsThatOne() {
		assertThat(settings("spring.http.clients.ssl.bundle=common", "live.ssl.bundle=own").sslBundle())
			.isSameAs(this.own);
	}

	@Test
	void redirectsWhenFollowedByAllClientsAreNotFollowed() {
		assertThat(settings("spring.http.clients.redirects=follow").redirects()).isEqualTo(HttpRedirects.DONT_FOLLOW);
	}

	@Test
	void settingsWhenThereAreNoneForAllClientsAreOurs() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class))
			.withPropertyValues(DemoAccount.properties())
			.run((context) -> assertThat(context).hasNotFailed());
	}

	private HttpClientSettings settings(String... properties) {
		this.contextRunner.withPropertyValues(properties).run((context) -> assertThat(context).hasNotFailed());
		return this.used.get();
	}

	private DefaultSslBundleRegistry sslBundles() {
		DefaultSslBundleRegistry sslBundles = new DefaultSslBundleRegistry("own", this.own);
		sslBundles.registerBundle("common", this.common);
		return sslBundles;
	}

}
