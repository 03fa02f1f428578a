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

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import io.github.cloudlive.client.LiveClientCustomizer;
import io.github.cloudlive.emulator.LiveEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * TLS with a private authority and with client certificates, and what a caller learns
 * when it fails.
 */
class TlsTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static PrivateAuthority authority;

	@TempDir
	private Path directory;

	private PemFiles files;

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, HttpClientAutoConfiguration.class,
				ReactiveHttpClientAutoConfiguration.class, SslAutoConfiguration.class))
		.withPropertyValues(DemoAccount.properties())
		.withPropertyValues("live.ssl.bundle=platform", "live.retry.max-attempts=1");

	@BeforeAll
	static void found() throws Exception {
		authority = new PrivateAuthority("platform-authority");
	}

	@BeforeEach
	void writeFiles() throws Exception {
		this.files = new PemFiles(this.directory);
		this.files.trust(authority);
		this.files.identify(authority.forClient("service-1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "TLSv1.2", "TLSv1.3" })
	void listWhenServerWantsCertificateShowsIt(String protocol) throws Exception {
		try (TlsPlatform platform = TlsPlatform.startFor(authority, authority.forServer(), protocol)) {
			this.contextRunner.withPropertyValues(this.files.all())
				.withPropertyValues("live.base-url=" + platform.baseUrl())
				.run((context) -> {
					StepVerifier.create(context.getBean(LiveOperations.class).list()).expectComplete().verify(LIMIT);
					assertThat(platform.visits()).hasSize(2)
						.allSatisfy((visit) -> assertThat(visit.client()).isEqualTo("CN=service-1"));
				});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "TLSv1.2", "TLSv1.3" })
	void startWhenServerWantsCertificateAndThereIsNoneHasSentNothing(String protocol) throws Exception {
		try (TlsPlatform platform = TlsPlatform.startFor(authority, authority.forServer(), protocol)) {
			LiveRequestException failure = failureOfStart(platform.baseUrl(), this.files.trustOnly());
			assertThat(failure).hasMessageContaining("the server wants a client certificate");
			assertThat(platform.visits()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "TLSv1.2", "TLSv1.3" })
	void startWhenServerDoesNotTakeCertificateHasSentNothing(String protocol) throws Exception {
		this.files.identify(new PrivateAuthority("somebody").forClient("service-1"));
		try (TlsPlatform platform = TlsPlatform.startFor(authority, authority.forServer(), protocol)) {
			LiveRequestException failure = failureOfStart(platform.baseUrl(), this.files.all());
			assertThat(failure).hasMessageContaining("no connection: ");
			assertThat(platform.visits()).isEmpty();
		}
	}

	@Test
	void startWhenAuthorityIsNotTrustedSaysSo() throws Exception {
		assertThat(failureOfStartAt(new PrivateAuthority("somebody").forServer()))
			.hasMessageContaining("no connection: the server's certificate is of no authority that is trusted here (");
	}

	@Test
	void startWhenCertificateHasExpiredSaysSo() throws Exception {
		Instant yesterday = Instant.now().minus(Duration.ofDays(1));
		assertThat(failureOfStartAt(
				authority.sign(forThisHost().notBefore(yesterday.minus(Duration.ofDays(1))).notAfter(yesterday))))
			.hasMessageContaining("no connection: the server's certificate has expired (");
	}

	@Test
	void startWhenCertificateIsNotValidYetSaysSo() throws Exception {
		Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
		assertThat(failureOfStartAt(
				authority.sign(forThisHost().notBefore(tomorrow).notAfter(tomorrow.plus(Duration.ofDays(1))))))
			.hasMessageContaining("no connection: the server's certificate is not valid yet (");
	}

	@Test
	void startWhenCertificateIsOfAnotherHostSaysSo() throws Exception {
		assertThat(failureOfStartAt(
				authority.sign(new CertificateBuilder().subject("CN=other").addSanDnsName("other.example"))))
			.hasMessageContaining(
					"no connection: the server's certificate is of another host, or not one for a server (")
			.hasMessageContaining("127.0.0.1");
	}

	@Test
	void startWhenVersionsOfTlsDifferSaysSo() throws Exception {
		try (TlsPlatform platform = TlsPlatform.startSpeaking(authority.forServer(), "TLSv1.3")) {
			assertThat(failureOfStart(platform.baseUrl(),
					"spring.ssl.bundle.pem.platform.options.enabled-protocols=TLSv1.2"))
				.hasMessageContaining("no connection: client and server have no TLS version or cipher in common");
		}
	}

	@Test
	void startWhenServerDoesNotSpeakTlsSaysSo() {
		try (LiveEmulator plain = LiveEmulator.start()) {
			assertThat(failureOfStart("https://127.0.0.1:" + plain.port(), this.files.trustOnly()))
				.hasMessageContaining("no connection: the server does not speak TLS (");
		}
	}

	private static CertificateBuilder forThisHost() {
		return new CertificateBuilder().subject("CN=platform").addSanIpAddress("127.0.0.1");
	}

	private LiveRequestException failureOfStartAt(X509Bundle server) throws Exception {
		try (TlsPlatform platform = TlsPlatform.start(server)) {
			LiveRequestException failure = failureOfStart(platform.baseUrl(), this.files.trustOnly());
			assertThat(platform.visits()).isEmpty();
			return failure;
		}
	}

	/**
	 * There is a token: what fails is the start itself.
	 */
	private LiveRequestException failureOfStart(String baseUrl, String... bundle) {
		LiveRequestException[] failed = new LiveRequestException[1];
		this.contextRunner.withPropertyValues(bundle)
			.withPropertyValues("live.base-url=" + baseUrl)
			.withBean(LiveClientCustomizer.class, () -> (builder) -> builder.tokenSupplier(new GivenToken()))
			.run((context) -> StepVerifier.create(context.getBean(LiveOperations.class).start("room-1"))
				.expectErrorSatisfies(
						(ex) -> assertThat(ex).isInstanceOfSatisfying(LiveRequestException.class, (failure) -> {
							assertThat(failure.getReason()).isEqualTo(Reason.NOT_CONNECTED);
							assertThat(failure.isRequestSent()).isFalse();
							assertThat(failure).hasMessageNotContaining(GivenToken.VALUE);
							failed[0] = failure;
						}))
				.verify(LIMIT));
		return failed[0];
	}

}
