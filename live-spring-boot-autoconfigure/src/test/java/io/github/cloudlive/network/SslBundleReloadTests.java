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
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.autoconfigure.DemoAccount;
import io.github.cloudlive.autoconfigure.LiveAutoConfiguration;
import io.github.cloudlive.client.LiveClientCustomizer;
import io.github.cloudlive.network.TlsPlatform.Visit;
import io.github.cloudlive.token.redis.Polling;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files of an SSL bundle change while the application runs.
 */
@ExtendWith(OutputCaptureExtension.class)
class SslBundleReloadTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static PrivateAuthority authority;

	@TempDir
	private Path directory;

	private PemFiles files;

	private TlsPlatform platform;

	private ApplicationContextRunner contextRunner;

	@BeforeAll
	static void found() throws Exception {
		authority = new PrivateAuthority("platform-authority");
	}

	@BeforeEach
	void start() throws Exception {
		this.files = new PemFiles(this.directory);
		this.files.trust(authority);
		this.files.identify(authority.forClient("first"));
		this.platform = TlsPlatform.startFor(authority, authority.forServer(), "TLSv1.3");
		this.contextRunner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, HttpClientAutoConfiguration.class,
					ReactiveHttpClientAutoConfiguration.class, SslAutoConfiguration.class))
			.withPropertyValues(DemoAccount.properties())
			.withPropertyValues(this.files.all())
			.withPropertyValues(PemFiles.reloadedAtOnce())
			.withPropertyValues("live.base-url=" + this.platform.baseUrl(), "live.retry.max-attempts=1",
					"live.pool.max-idle-time=1d");
	}

	@AfterEach
	void stop() {
		this.platform.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "live.ssl.bundle", "spring.http.clients.ssl.bundle" })
	void listWhenClientCertificateWasReplacedShowsTheNewOneOnNewConnections(String key) {
		this.contextRunner.withPropertyValues(key + "=platform").run((context) -> {
			list(context);
			Visit before = this.platform.lastVisit();
			assertThat(before.client()).isEqualTo("CN=first");
			this.files.identify(authority.forClient("second"));
			awaitVisitOf("CN=second", context);
			assertThat(this.platform.lastVisit().connection()).isNotEqualTo(before.connection());
			list(context);
			assertThat(this.platform.lastVisit().client()).isEqualTo("CN=second");
		});
	}

	@Test
	void listWhenAuthorityWasReplacedTrustsTheNewOne() throws Exception {
		this.files.trust(new PrivateAuthority("somebody"));
		this.contextRunner.withPropertyValues("live.ssl.bundle=platform").run((context) -> {
			StepVerifier.create(context.getBean(LiveOperations.class).list())
				.expectError(LiveRequestException.class)
				.verify(LIMIT);
			this.files.trust(authority);
			awaitVisitOf("CN=first", context);
		});
	}

	@Test
	void listWhenCertificatesAreReplacedMeanwhileEndsOnItsConnection() {
		this.contextRunner.withPropertyValues("live.ssl.bundle=platform").run((context) -> {
			list(context);
			Sinks.Empty<Void> event = Sinks.empty();
			this.platform.answerAfter(event.asMono());
			int before = this.platform.visits().size();
			CompletableFuture<Void> underWay = context.getBean(LiveOperations.class).list().then().toFuture();
			Polling.until("the list has come", LIMIT, () -> this.platform.visits().size() > before);
			this.platform.answerAfter(Mono.empty());
			this.files.identify(authority.forClient("second"));
			awaitVisitOf("CN=second", context);
			assertThat(underWay).isNotDone();
			event.tryEmitEmpty();
			assertThat(underWay).succeedsWithin(LIMIT);
		});
	}

	@Test
	void listWhenReplacedFilesCannotBeUsedGoesOnWithTheOldOnes(CapturedOutput output) {
		this.contextRunner.withPropertyValues("live.ssl.bundle=platform").run((context) -> {
			list(context);
			this.files.spoilIdentity();
			Polling.until("the new files were refused", LIMIT,
					() -> output.getAll().contains("The SSL bundle 'platform' has changed and cannot be used: "));
			list(context);
			assertThat(this.platform.lastVisit().client()).isEqualTo("CN=first");
			this.files.identify(authority.forClient("second"));
			awaitVisitOf("CN=second", context);
		});
	}

	@Test
	void listWhenCustomizerHasChosenAnotherBundleKeepsThat() {
		SslBundle chosen = SslBundle.of(this.files.stores());
		this.contextRunner.withPropertyValues("live.ssl.bundle=platform")
			.withBean(LiveClientCustomizer.class,
					() -> (builder) -> builder.httpClientSettings(HttpClientSettings.ofSslBundle(chosen)))
			.run((context) -> {
				list(context);
				CompletableFuture<SslBundle> changed = new CompletableFuture<>();
				context.getBean(SslBundles.class).addBundleUpdateHandler("platform", changed::complete);
				this.files.identify(authority.forClient("second"));
				assertThat(changed).succeedsWithin(LIMIT);
				list(context);
				assertThat(this.platform.lastVisit().client()).isEqualTo("CN=first");
			});
	}

	private static void list(AssertableApplicationContext context) {
		StepVerifier.create(context.getBean(LiveOperations.class).list()).expectComplete().verify(LIMIT);
	}

	private void awaitVisitOf(String client, AssertableApplicationContext context) {
		LiveOperations operations = context.getBean(LiveOperations.class);
		Polling.until(client + " comes", LIMIT, () -> {
			operations.list().onErrorResume(LiveRequestException.class, (ex) -> Mono.empty()).blockLast(LIMIT);
			return !this.platform.visits().isEmpty() && this.platform.lastVisit().client().equals(client);
		});
	}

}
