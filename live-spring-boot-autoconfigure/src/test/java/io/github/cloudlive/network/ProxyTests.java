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

package io.github.cloudlive.network;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.autoconfigure.DemoAccount;
import io.github.cloudlive.autoconfigure.LiveAutoConfiguration;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way to the platform leads through a forward proxy, which the JVM's system
 * properties name.
 */
@ExtendWith(TinyproxyCondition.class)
class ProxyTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	/** Else this machine would be reached directly. */
	private static final String EVERYTHING = "http.nonProxyHosts=none.example";

	@RegisterExtension
	static LiveEmulatorExtension extension = new LiveEmulatorExtension();

	@TempDir
	private Path directory;

	private Tinyproxy proxy;

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, HttpClientAutoConfiguration.class,
				ReactiveHttpClientAutoConfiguration.class, SslAutoConfiguration.class))
		.withPropertyValues(DemoAccount.properties())
		.withPropertyValues("live.base-url=" + extension.emulator().baseUrl(), "live.retry.max-attempts=1");

	@AfterEach
	void stop() {
		if (this.proxy != null) {
			this.proxy.close();
		}
	}

	@Test
	void listWhenHttpProxyIsSetGoesThroughTunnel() throws IOException {
		start();
		list(this.contextRunner.withSystemProperties(properties("http")).withSystemProperties(EVERYTHING));
		assertThat(this.proxy.wasAskedForTunnelTo(extension.emulator().port())).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http", "https" })
	void listWhenPlatformHasTlsAndProxyIsSetGoesThroughTunnel(String scheme) throws Exception {
		start();
		PrivateAuthority authority = new PrivateAuthority("platform-authority");
		PemFiles files = new PemFiles(this.directory);
		files.trust(authority);
		files.identify(authority.forClient("service-1"));
		try (TlsPlatform platform = TlsPlatform.startFor(authority, authority.forServer(), "TLSv1.3")) {
			list(this.contextRunner.withSystemProperties(properties(scheme))
				.withSystemProperties(EVERYTHING)
				.withPropertyValues(files.all())
				.withPropertyValues("live.ssl.bundle=platform", "live.base-url=" + platform.baseUrl()));
			assertThat(this.proxy.wasAskedForTunnelTo(platform.port())).isTrue();
			assertThat(platform.lastVisit().client()).isEqualTo("CN=service-1");
		}
	}

	@Test
	void listWhenHostIsExcludedGoesDirectly() throws IOException {
		start();
		list(this.contextRunner.withSystemProperties(properties("http"))
			.withSystemProperties("http.nonProxyHosts=none.example|127.0.0.*"));
		assertThat(this.proxy.wasAskedForTunnelTo(extension.emulator().port())).isFalse();
	}

	@Test
	void listWhenNothingIsExcludedReachesThisMachineDirectly() throws IOException {
		start();
		list(this.contextRunner.withSystemProperties(properties("http")));
		assertThat(this.proxy.wasAskedForTunnelTo(extension.emulator().port())).isFalse();
	}

	@Test
	void listWhenProxyWantsPasswordSendsIt() throws IOException {
		start("BasicAuth service s3cr3t");
		list(this.contextRunner.withSystemProperties(properties("http"))
			.withSystemProperties(EVERYTHING, "http.proxyUser=service", "http.proxyPassword=s3cr3t"));
		assertThat(this.proxy.wasAskedForTunnelTo(extension.emulator().port())).isTrue();
	}

	@Test
	void listWhenProxyDoesNotTakePasswordSaysSoAndDoesNotTellIt() throws IOException {
		start("BasicAuth service s3cr3t");
		failToList(
				this.contextRunner.withSystemProperties(properties("http"))
					.withSystemProperties(EVERYTHING, "http.proxyUser=service", "http.proxyPassword=wr0ng"),
				(failure) -> assertThat(failure).hasMessageContainingAll("no connection: the proxy made none (", "401")
					.hasMessageNotContaining("wr0ng"));
	}

	@Test
	void listWhenProxyRefusesPortSaysSo() throws IOException {
		start("ConnectPort 443");
		failToList(this.contextRunner.withSystemProperties(properties("http")).withSystemProperties(EVERYTHING),
				(failure) -> assertThat(failure).hasMessageContainingAll("no connection: the proxy made none (",
						"403"));
		assertThat(extension.emulator().state().calls(EmulatorOperation.TOKEN)).isZero();
	}

	@Test
	void listWhenProxyIsAwaySaysSo() throws IOException {
		start();
		this.proxy.close();
		failToList(this.contextRunner.withSystemProperties(properties("http")).withSystemProperties(EVERYTHING),
				(failure) -> assertThat(failure).hasMessageContainingAll("no connection: ",
						"127.0.0.1:" + this.proxy.port()));
	}

	private void start(String... configuration) throws IOException {
		this.proxy = Tinyproxy.start(this.directory, configuration);
	}

	private String[] properties(String scheme) {
		return new String[] { scheme + ".proxyHost=127.0.0.1", scheme + ".proxyPort=" + this.proxy.port() };
	}

	private static void list(ApplicationContextRunner contextRunner) {
		contextRunner.run((context) -> StepVerifier.create(context.getBean(LiveOperations.class).list())
			.expectComplete()
			.verify(LIMIT));
	}

	private static void failToList(ApplicationContextRunner contextRunner, Consumer<LiveRequestException> failed) {
		contextRunner.run((context) -> StepVerifier.create(context.getBean(LiveOperations.class).list())
			.expectErrorSatisfies(
					(ex) -> assertThat(ex).isInstanceOfSatisfying(LiveRequestException.class, (failure) -> {
						assertThat(failure.getReason()).isEqualTo(Reason.NOT_CONNECTED);
						assertThat(failure.isRequestSent()).isFalse();
						failed.accept(failure);
					}))
			.verify(LIMIT));
	}

}
