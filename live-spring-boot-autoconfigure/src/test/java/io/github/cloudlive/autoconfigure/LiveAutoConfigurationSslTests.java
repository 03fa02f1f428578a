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

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveAutoConfiguration}: TLS to a platform whose certificate no public
 * authority has signed.
 */
class LiveAutoConfigurationSslTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final String PASSWORD = "changeit";

	private static WireMockServer platform;

	private static Path keyStore;

	@BeforeAll
	static void startPlatform(@TempDir Path directory) throws IOException, InterruptedException {
		keyStore = directory.resolve("platform.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "platform", "-keyalg", "EC", "-dname", "CN=platform", "-ext",
				"san=ip:127.0.0.1", "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", keyStore.toString())
			.redirectErrorStream(true)
			.start();
		assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(keytool.exitValue()).isZero();
		platform = new WireMockServer(WireMockConfiguration.options()
			.bindAddress("127.0.0.1")
			.httpDisabled(true)
			.dynamicHttpsPort()
			.keystorePath(keyStore.toString())
			.keystoreType("PKCS12")
			.keystorePassword(PASSWORD)
			.keyManagerPassword(PASSWORD));
		platform.start();
		platform.stubFor(WireMock.get("/access/token")
			.willReturn(WireMock.okJson("{\"code\":0,\"result\":{\"timeout\":7200,\"access_token\":\"abc\"}}")));
		platform.stubFor(WireMock.get(WireMock.urlPathEqualTo("/v1/live/list"))
			.willReturn(WireMock.okJson("{\"code\":0,\"list\":[]}")));
	}

	@AfterAll
	static void stopPlatform() {
		platform.stop();
	}

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, HttpClientAutoConfiguration.class,
				SslAutoConfiguration.class))
		.withPropertyValues(DemoAccount.properties())
		.withPropertyValues("live.base-url=https://127.0.0.1:" + platform.httpsPort(), "live.retry.max-attempts=1",
				"spring.ssl.bundle.jks.platform.truststore.location=file:" + keyStore,
				"spring.ssl.bundle.jks.platform.truststore.type=PKCS12",
				"spring.ssl.bundle.jks.platform.truststore.password=" + PASSWORD);

	@Test
	void callWhenCertificateIsNotTrustedHasSentNothing() {
		this.contextRunner.run((context) -> StepVerifier.create(context.getBean(LiveOperations.class).list())
			.expectErrorSatisfies(
					(ex) -> assertThat(ex).isInstanceOfSatisfying(LiveRequestException.class, (failure) -> {
						assertThat(failure.getReason()).isEqualTo(Reason.NOT_CONNECTED);
						assertThat(failure.isRequestSent()).isFalse();
					}))
			.verify(LIMIT));
	}

	@Test
	void callWhenBundleOfAccountTrustsCertificateSucceedsForThatAccountOnly() {
		this.contextRunner
			.withPropertyValues("live.accounts.studio.app-id=app", "live.accounts.studio.developer.id=studio",
					"live.accounts.studio.developer.secret=fedcba9876543210",
					"live.accounts.studio.base-url=https://127.0.0.1:" + platform.httpsPort(),
					"live.accounts.studio.ssl.bundle=platform")
			.run((context) -> {
				StepVerifier.create(context.getBean(LiveAccounts.class).get("studio").list())
					.expectComplete()
					.verify(LIMIT);
				StepVerifier.create(context.getBean(LiveOperations.class).list())
					.expectError(LiveRequestException.class)
					.verify(LIMIT);
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "live.ssl.bundle", "spring.http.clients.ssl.bundle" })
	void callWhenBundleTrustsCertificateSucceeds(String key) {
		this.contextRunner.withPropertyValues(key + "=platform")
			.run((context) -> StepVerifier.create(context.getBean(LiveOperations.class).list())
				.expectComplete()
				.verify(LIMIT));
	}

}
