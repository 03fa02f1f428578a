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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.github.cloudlive.emulator.LiveEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for properties that keep an application from starting, and for what
 * {@link InvalidLivePropertyFailureAnalyzer} tells then.
 */
class InvalidLivePropertyTests {

	private final ApplicationContextRunner withoutKeys = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, SslAutoConfiguration.class));

	private final ApplicationContextRunner contextRunner = this.withoutKeys
		.withPropertyValues(DemoAccount.properties());

	@Test
	void analyzeWhenKeysAreMissingNamesAllAtOnce() {
		assertThat(analyze(this.withoutKeys).getDescription()).isEqualTo("""
				The live client cannot be configured:

				    - 'live.app-id' is missing
				    - 'live.developer.id' is missing
				    - 'live.developer.secret' is missing""");
	}

	@Test
	void analyzeWhenKeysAreMissingSaysWhatToWriteAndHowToDoWithout() {
		assertThat(analyze(this.withoutKeys).getAction()).contains("'live.app-id': Write the ID of your app.")
			.contains("'live.developer.id': Write your developer ID.")
			.contains("'live.developer.secret': Write the secret of your developer ID, 16 bytes.")
			.contains("live.emulator.enabled=true")
			.contains("live.enabled=false");
	}

	@ParameterizedTest
	@ValueSource(strings = { "live.app-id", "live.developer.id", "live.developer.secret" })
	void analyzeWhenKeyIsBlankSaysThatItIsMissing(String key) {
		assertThat(analyze(this.contextRunner.withPropertyValues(key + "= ")).getDescription())
			.endsWith(":\n\n    - '" + key + "' is missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "live.app-id", "live.developer.id", "live.developer.secret" })
	void analyzeWhenPlaceholderIsNotFilledSaysSo(String key) {
		assertThat(analyze(this.contextRunner.withPropertyValues(key + "=${NOT_SET_ANYWHERE}")).getDescription())
			.endsWith(":\n\n    - '" + key + "' is a placeholder that nothing fills");
	}

	@Test
	void analyzeWhenEmulatorIsWantedButMissingSaysWhatToAdd() {
		ApplicationContextRunner wrong = this.contextRunner.withPropertyValues("live.emulator.enabled=true")
			.withClassLoader(new FilteredClassLoader(LiveEmulator.class));
		assertThat(analyze(wrong).getDescription())
			.endsWith("'live.emulator.enabled' is true, but there is no emulator on the class path");
		assertThat(analyze(wrong).getAction()).contains("io.github.cloudlive:live-emulator");
	}

	@Test
	void analyzeWhenSecretHasWrongLengthSaysWhatToWrite() {
		ApplicationContextRunner wrong = this.contextRunner.withPropertyValues("live.developer.secret=topsecret");
		assertThat(analyze(wrong).getAction())
			.contains("'live.developer.secret': Write the secret of your developer ID, 16 bytes.");
	}

	@Test
	void analyzeWhenUrlCannotBeUsedSaysWhatToWrite() {
		ApplicationContextRunner wrong = this.contextRunner.withPropertyValues("live.base-url=127.0.0.1:28000");
		assertThat(analyze(wrong).getDescription()).endsWith("'live.base-url' must start with http:// or https://");
		assertThat(analyze(wrong).getAction())
			.contains("'live.base-url': Write it like this: http://live.example.com:28000.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.http.clients.read-timeout", "spring.http.clients.connect-timeout" })
	void analyzeWhenValueComesFromAllClientsNamesTheirKey(String key) {
		ApplicationContextRunner wrong = this.contextRunner
			.withConfiguration(AutoConfigurations.of(HttpClientAutoConfiguration.class))
			.withPropertyValues(key + "=0s");
		assertThat(analyze(wrong).getDescription()).contains("'" + key + "' must be between 1ms and 1d");
	}

	@Test
	void analyzeWhenSecretHasWrongLengthTellsLengthOnly() {
		ApplicationContextRunner wrong = this.contextRunner.withPropertyValues("live.developer.secret=topsecret");
		assertThat(analyze(wrong).getDescription())
			.endsWith("'live.developer.secret' must be exactly 16 bytes long, but is 9");
		assertThat(allThatIsTold(wrong)).doesNotContain("topsecret");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					http://a b                      | is not a URL
					gateway:28000                   | must start with http:// or https://
					gateway                         | must start with http:// or https://
					ftp://gateway                   | must start with http:// or https://
					http://gate_way                 | must have a host name without underscores
					http://                         | is not a URL
					http:///path                    | must have a host, and a number if it has a port, as in http://live.example.com:28000
					http://gateway:0                | must have a port between 1 and 65535
					http://gateway:65536            | must have a port between 1 and 65535
					http://gateway?key=s3cr3t       | must not have a query (?) or fragment (#)
					http://gateway#s3cr3t           | must not have a query (?) or fragment (#)
					http://user:s3cr3t@gateway      | must not have user information (user:password@)
					http://user:s3cr3t@gate_way     | must not have user information (user:password@)
					http://user:s3cr3t 1@gateway    | is not a URL
					""")
	void analyzeWhenUrlCannotBeUsedSaysWhyWithoutTellingIt(String url, String problem) {
		for (String key : new String[] { "live.base-url", "live.discovery.url" }) {
			ApplicationContextRunner wrong = this.contextRunner.withPropertyValues(key + "=" + url);
			assertThat(analyze(wrong).getDescription()).endsWith("'" + key + "' " + problem);
			assertThat(allThatIsTold(wrong)).doesNotContain("s3cr3t");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			live.app-id=a\tb                     | must not have control characters, but has U+0009 at index 1
			live.developer.id=a b                | must be printable ASCII without spaces
			live.connect-timeout=0s              | must be between 1ms and 1d, but was PT0S
			live.read-timeout=-1s                | must be between 1ms and 1d, but was PT-1S
			live.read-timeout=25h                | must be between 1ms and 1d, but was PT25H
			live.call-timeout=0s                 | must be between 1ms and 1d, but was PT0S
			live.max-response-size=0B            | must be between 1B and 1GB, but was 0B
			live.max-response-size=2GB           | must be between 1B and 1GB, but was 2147483648B
			live.defaults.width=0                | must be between 1 and 1920, but was 0
			live.defaults.width=1921             | must be between 1 and 1920, but was 1921
			live.defaults.height=1081            | must be between 1 and 1080, but was 1081
			live.defaults.frame-rate=31          | must be between 1 and 30, but was 31
			live.pool.max-connections=0          | must be between 1 and 10000, but was 0
			live.pool.pending-acquire-limit=-1   | must be between 0 and 100000, but was -1
			live.pool.pending-acquire-timeout=0s | must be between 1ms and 1d, but was PT0S
			live.pool.max-idle-time=25h          | must be between 1ms and 1d, but was PT25H
			live.retry.budget.capacity=-1        | must be between 0 and 1000000, but was -1
			live.retry.budget.cost=0             | must be between 1 and 1000000, but was 0
			live.retry.max-attempts=0            | must be 1 or more, but was 0
			live.retry.first-backoff=0s          | must be positive, but was PT0S
			live.retry.max-backoff=1ms           | must not be less than 'firstBackoff' (PT0.2S), but was PT0.001S
			live.retry.max-backoff=25h           | must not be over 1d, but was PT25H
			live.token.max-failure-backoff=25h   | must not be over 1d, but was PT25H
			live.token.refresh-window=-1s        | must not be negative, but was PT-1S
			live.token.min-fetch-interval=-1s    | must be between 0s and 1h, but was PT-1S
			live.token.min-fetch-interval=61m    | must be between 0s and 1h, but was PT1H1M
			live.token.store.timeout=0s          | must be between 1ms and 1m, but was PT0S
			live.token.store.timeout=61s         | must be between 1ms and 1m, but was PT1M1S
			live.token.failure-backoff=0s        | must be positive, but was PT0S
			live.token.max-failure-backoff=1ms   | must not be less than 'failureBackoff' (PT1S), but was PT0.001S
			""")
	void analyzeWhenValueIsOutOfRangeNamesKeyRangeAndValue(String property, String problem) {
		String key = property.substring(0, property.indexOf('='));
		assertThat(analyze(this.contextRunner.withPropertyValues(property)).getDescription())
			.isEqualTo("The live client cannot be configured:\n\n    - '%s' %s".formatted(key, problem));
	}

	@Test
	void analyzeWhenPushAddressIsInvalidDoesNotTellIt() {
		ApplicationContextRunner wrong = this.contextRunner
			.withPropertyValues("live.defaults.push-address=rtmp://h/\u0007s3cr3t");
		assertThat(analyze(wrong).getDescription())
			.endsWith("'live.defaults.push-address' must not have control characters");
		assertThat(allThatIsTold(wrong)).doesNotContain("s3cr3t");
	}

	@Test
	void analyzeWhenSslBundleIsUnknownNamesItAndSaysWhereToDefineIt() {
		FailureAnalysis analysis = analyze(this.contextRunner.withPropertyValues("live.ssl.bundle=nowhere"));
		assertThat(analysis.getDescription())
			.endsWith("'live.ssl.bundle' names the SSL bundle 'nowhere', which does not exist");
		assertThat(analysis.getAction()).contains("spring.ssl.bundle.pem.nowhere.*");
	}

	@Test
	void analyzeWhenThereAreNoSslBundlesNamesBundle() {
		ApplicationContextRunner withoutSsl = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class))
			.withPropertyValues(DemoAccount.properties())
			.withPropertyValues("live.ssl.bundle=nowhere");
		assertThat(analyze(withoutSsl).getDescription()).contains("'nowhere', which does not exist");
	}

	private static FailureAnalysis analyze(ApplicationContextRunner wrong) {
		return FailedStart.of(wrong).analysis();
	}

	private static String allThatIsTold(ApplicationContextRunner wrong) {
		return FailedStart.of(wrong).allThatIsTold();
	}

}
