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
import java.util.Base64;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.github.cloudlive.autoconfigure.DemoAccount;
import io.github.cloudlive.autoconfigure.InvalidLivePropertyException;
import io.github.cloudlive.autoconfigure.LiveAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An SSL bundle that nothing can be connected with ends the start-up, and not each call.
 */
class UnusableSslBundleTests {

	private static final String BUNDLE = "spring.ssl.bundle.pem.platform.";

	@TempDir
	private Path directory;

	private PemFiles files;

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, HttpClientAutoConfiguration.class,
				SslAutoConfiguration.class))
		.withPropertyValues(DemoAccount.properties())
		.withPropertyValues("live.base-url=https://127.0.0.1:1");

	@BeforeEach
	void writeFiles() throws Exception {
		this.files = new PemFiles(this.directory);
		PrivateAuthority authority = new PrivateAuthority("platform-authority");
		this.files.trust(authority);
		this.files.identify(authority.forClient("service-1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "live.ssl.bundle", "spring.http.clients.ssl.bundle" })
	void startWhenFileIsMissingNamesKeyAndFile(String key) {
		assertThatStartFails(this.contextRunner.withPropertyValues(key + "=platform",
				BUNDLE + "truststore.certificate=file:none.pem"))
			.hasMessageContainingAll("'" + key + "' cannot be used: ", "none.pem");
	}

	@Test
	void startWhenFileIsSpoiltNamesKey() throws Exception {
		this.files.spoilIdentity();
		assertThatStartFails(withBundle().withPropertyValues(this.files.all()))
			.hasMessageContaining("'live.ssl.bundle' cannot be used: Unable to create key store: ");
	}

	@Test
	void startWhenProtocolDoesNotExistNamesKeyAndProtocol() {
		assertThatStartFails(withBundle().withPropertyValues(this.files.all())
			.withPropertyValues(BUNDLE + "options.enabled-protocols=TLSv9"))
			.hasMessageContainingAll("'live.ssl.bundle' cannot be used: ", "TLSv9");
	}

	@Test
	void startWhenCipherDoesNotExistNamesKeyAndCipher() {
		assertThatStartFails(withBundle().withPropertyValues(this.files.all())
			.withPropertyValues(BUNDLE + "options.ciphers=TLS_NONE_SUCH"))
			.hasMessageContainingAll("'live.ssl.bundle' cannot be used: ", "TLS_NONE_SUCH");
	}

	@Test
	void startWhenKeyStandsWhereItsFileBelongsDoesNotTellIt() throws Exception {
		byte[] bytes = new PrivateAuthority("any").root().getKeyPair().getPrivate().getEncoded();
		String key = Base64.getEncoder().encodeToString(bytes);
		assertThatStartFails(withBundle().withPropertyValues(this.files.all())
			.withPropertyValues(BUNDLE + "keystore.private-key=" + key))
			.hasMessageContaining("'live.ssl.bundle' cannot be used: a file cannot be read")
			.hasMessageNotContaining(key);
	}

	private ApplicationContextRunner withBundle() {
		return this.contextRunner.withPropertyValues("live.ssl.bundle=platform");
	}

	private static AbstractThrowableAssert<?, ? extends Throwable> assertThatStartFails(
			ApplicationContextRunner wrong) {
		Throwable[] failure = new Throwable[1];
		wrong.run((context) -> failure[0] = context.getStartupFailure());
		return assertThat(failure[0]).rootCause().isInstanceOf(InvalidLivePropertyException.class);
	}

}
