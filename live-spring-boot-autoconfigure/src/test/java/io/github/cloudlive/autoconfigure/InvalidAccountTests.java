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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.github.cloudlive.emulator.LiveEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for accounts below {@code live.accounts} that keep an application from starting.
 */
class InvalidAccountTests {

	private final LiveEmulator emulator = Accounts.startEmulator();

	private final ApplicationContextRunner withoutAccounts = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, LiveTokenStoreAutoConfiguration.class,
				SslAutoConfiguration.class));

	private final ApplicationContextRunner contextRunner = this.withoutAccounts
		.withPropertyValues(DemoAccount.properties())
		.withPropertyValues("live.base-url=" + this.emulator.baseUrl())
		.withPropertyValues(Accounts.named("studio", this.emulator));

	@AfterEach
	void stopEmulator() {
		this.emulator.close();
	}

	@Test
	void startWhenAccountIsHalfConfiguredNamesItsMissingKeys() {
		ApplicationContextRunner wrong = this.contextRunner.withPropertyValues("live.accounts.stage.app-id=app");
		assertThat(analyze(wrong).getDescription()).isEqualTo("""
				The live client cannot be configured:

				    - 'live.accounts.stage.developer.id' is missing
				    - 'live.accounts.stage.developer.secret' is missing""");
	}

	@Test
	void startWhenDefaultAccountIsHalfConfiguredNamesItsMissingKeys() {
		ApplicationContextRunner wrong = this.withoutAccounts
			.withPropertyValues(Accounts.named("studio", this.emulator))
			.withPropertyValues("live.developer.id=demo-developer");
		assertThat(analyze(wrong).getDescription()).isEqualTo("""
				The live client cannot be configured:

				    - 'live.app-id' is missing
				    - 'live.developer.secret' is missing""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			app-id=a\tb                     | must not have control characters, but has U+0009 at index 1
			developer.id=a b                | must be printable ASCII without spaces
			developer.secret=short          | must be exactly 16 bytes long, but is 5
			base-url=gateway                | must start with http:// or https://
			discovery.url=gateway           | must start with http:// or https://
			discovery.url=http://gate_way   | must have a host name without underscores
			connect-timeout=0s              | must be between 1ms and 1d, but was PT0S
			read-timeout=0s                 | must be between 1ms and 1d, but was PT0S
			call-timeout=0s                 | must be between 1ms and 1d, but was PT0S
			ssl.bundle=nowhere              | names the SSL bundle 'nowhere', which does not exist
			defaults.width=0                | must be between 1 and 1920, but was 0
			pool.max-connections=0          | must be between 1 and 10000, but was 0
			retry.max-attempts=0            | must be 1 or more, but was 0
			retry.budget.cost=0             | must be between 1 and 1000000, but was 0
			token.failure-backoff=0s        | must be positive, but was PT0S
			token.store.timeout=0s          | must be between 1ms and 1m, but was PT0S
			token.store.type=redis          | is 'redis', but there is no single reactive connection to Redis
			token.mode=follow               | is 'follow', but there is nobody to follow: the token is kept in the \
			memory of this replica alone
			""")
	void startWhenValueIsWrongNamesKeyOfAccount(String property, String problem) {
		String key = "live.accounts.studio." + property;
		assertThat(analyze(this.contextRunner.withPropertyValues(key)).getDescription())
			.isEqualTo("The live client cannot be configured:\n\n    - '%s' %s"
				.formatted(key.substring(0, key.indexOf('=')), problem));
	}

	@ParameterizedTest
	@ValueSource(strings = { "live.base-url=http://127.0.0.1:1", "live.discovery.url=http://127.0.0.1:1",
			"live.call-timeout=10s", "live.token.store.type=memory", "live.monitor.interval=10s" })
	void startWhenKeyIsOfDefaultAccountThatIsNotThereNamesIt(String property) {
		ApplicationContextRunner wrong = this.withoutAccounts
			.withPropertyValues(Accounts.named("studio", this.emulator))
			.withPropertyValues(property);
		assertThat(analyze(wrong).getDescription())
			.endsWith("'%s' has no effect: there is no default account".formatted(property.split("=")[0]));
	}

	@ParameterizedTest
	@ValueSource(strings = { "enabled=false", "monitor.interval=10s", "health.max-age=1m", "emulator.enabled=true",
			"accounts.stage.app-id=app" })
	void startWhenKeyIsNotForAccountsNamesIt(String property) {
		ApplicationContextRunner wrong = this.contextRunner.withPropertyValues("live.accounts.studio." + property);
		assertThat(analyze(wrong).getDescription())
			.endsWith("'live.accounts.studio.%s' has no effect: an account has no such key"
				.formatted(property.split("[.=]")[0]));
	}

	@Test
	void startWhenBeansAreLazyNamesMissingKeys() {
		ApplicationContextRunner wrong = this.contextRunner.withPropertyValues("live.accounts.stage.app-id=app")
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()));
		assertThat(analyze(wrong).getDescription()).contains("'live.accounts.stage.developer.id' is missing");
	}

	@Test
	void startWhenSecretHasWrongLengthSaysWhatToWriteWithoutIt() {
		ApplicationContextRunner wrong = this.contextRunner
			.withPropertyValues("live.accounts.studio.developer.secret=topsecret");
		assertThat(analyze(wrong).getAction())
			.contains("'live.accounts.studio.developer.secret': Write the secret of your developer ID, 16 bytes.");
		assertThat(FailedStart.of(wrong).allThatIsTold()).doesNotContain("topsecret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "default", "DEFAULT" })
	void startWhenAccountHasNameOfDefaultSaysSo(String name) {
		FailureAnalysis analysis = analyze(
				this.contextRunner.withPropertyValues("live.accounts.%s.app-id=app".formatted(name)));
		assertThat(analysis.getDescription())
			.endsWith("'live.accounts.%s' has the name of the account that 'live.*' configures".formatted(name));
		assertThat(analysis.getAction()).contains("under 'live' itself");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.b", "a b", "\u76f4\u64ad", "a/b",
			"a2345678901234567890123456789012345678901234567890123456789012345" })
	void startWhenNameCannotBeUsedSaysSo(String name) {
		FailureAnalysis analysis = analyze(
				this.contextRunner.withPropertyValues("live.accounts[%s].app-id=app".formatted(name)));
		assertThat(analysis.getDescription())
			.endsWith("'live.accounts.%s' has a name that cannot be used".formatted(name));
		assertThat(analysis.getAction()).contains("letters, digits, '-' and '_'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "my-studio", "my_studio", "myStudio", "7",
			"a234567890123456789012345678901234567890123456789012345678901234" })
	void startWhenNameCanBeUsedSucceeds(String name) {
		this.contextRunner
			.withPropertyValues("live.accounts.%s.app-id=app".formatted(name),
					"live.accounts.%s.developer.id=other".formatted(name),
					"live.accounts.%s.developer.secret=%s".formatted(name, Accounts.SECRET))
			.run((context) -> assertThat(context.getBean(DefaultLiveAccounts.class).names()).containsExactly("default",
					"studio", name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "//" })
	void startWhenTwoAccountsAreSameSaysWhy(String ending) {
		FailureAnalysis analysis = analyze(
				this.contextRunner.withPropertyValues("live.accounts.studio.developer.id=demo-developer",
						"live.accounts.studio.base-url=" + this.emulator.baseUrl() + ending));
		assertThat(analysis.getDescription()).endsWith("'live.accounts.studio.developer.id' is the developer ID of "
				+ "'live.developer.id', too: each of the two would end the access token of the other");
		assertThat(analysis.getAction()).contains("for another app of the same account use 'forApp'");
	}

	@Test
	void startWhenTwoAccountsAreSameAtAccessServiceSaysSo() {
		FailureAnalysis analysis = analyze(this.contextRunner.withPropertyValues("live.accounts.one.app-id=one",
				"live.accounts.one.developer.id=same", "live.accounts.one.developer.secret=" + Accounts.SECRET,
				"live.accounts.other.app-id=other", "live.accounts.other.developer.id=same",
				"live.accounts.other.developer.secret=" + Accounts.SECRET,
				"live.accounts.other.discovery.url=https://ACCESS.paas.hst.com:443/server/address"));
		assertThat(analysis.getDescription()).contains(
				"'live.accounts.other.developer.id' is the developer ID of " + "'live.accounts.one.developer.id', too");
	}

	@Test
	void startWhenAccountsOfSameIdAreOnDifferentPlatformsSucceeds() {
		this.contextRunner
			.withPropertyValues("live.accounts.studio.developer.id=demo-developer",
					"live.accounts.studio.base-url=http://127.0.0.1:1")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	private static FailureAnalysis analyze(ApplicationContextRunner wrong) {
		return FailedStart.of(wrong).analysis();
	}

}
