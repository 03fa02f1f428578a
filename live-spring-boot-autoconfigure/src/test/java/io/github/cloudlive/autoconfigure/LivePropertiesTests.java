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
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.client.ConnectionPoolSettings;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.client.RetryBudgetSettings;
import io.github.cloudlive.client.RetrySettings;
import io.github.cloudlive.token.SharingSettings;
import io.github.cloudlive.token.SharingSettings.OnUnavailable;
import io.github.cloudlive.token.TokenMode;
import io.github.cloudlive.token.TokenSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link LiveProperties} and {@link PropertiesLiveConnectionDetails}.
 */
class LivePropertiesTests {

	private static final LiveProperties.Store STORE = new LiveProperties.Store(TokenStoreType.AUTO,
			Duration.ofMillis(500), OnUnavailable.LOCAL, null);

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class))
		.withPropertyValues(DemoAccount.properties());

	@Test
	void defaultsAreThoseThatAreDocumented() {
		this.contextRunner.run((context) -> {
			LiveProperties properties = context.getBean(LiveProperties.class);
			assertThat(properties.baseUrl()).isNull();
			assertThat(properties.discovery().url()).isEqualTo("https://access.paas.hst.com/server/address");
			assertThat(properties.callTimeout()).isEqualTo(Duration.ofSeconds(30));
			assertThat(properties.maxResponseSize()).isEqualTo(DataSize.ofMegabytes(16));
			assertThat(properties.retry()).isEqualTo(new LiveProperties.Retry(3, Duration.ofMillis(200),
					Duration.ofSeconds(5), new LiveProperties.RetryBudget(500, 5)));
			assertThat(properties.token()).isEqualTo(new LiveProperties.Token(TokenMode.FETCH, null,
					Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(1), STORE));
			assertThat(properties.defaults())
				.isEqualTo(new LiveProperties.Defaults(null, null, null, null, null, null));
		});
	}

	@Test
	void defaultsAreThoseOfBuilder() {
		this.contextRunner.run((context) -> {
			LiveProperties properties = context.getBean(LiveProperties.class);
			LiveProperties.Retry retry = properties.retry();
			assertThat(new RetrySettings(retry.maxAttempts(), retry.firstBackoff(), retry.maxBackoff()))
				.isEqualTo(RetrySettings.defaults());
			assertThat(new RetryBudgetSettings(retry.budget().capacity(), retry.budget().cost()))
				.isEqualTo(RetryBudgetSettings.defaults());
			LiveProperties.Pool pool = properties.pool();
			assertThat(new ConnectionPoolSettings(pool.maxConnections(), pool.pendingAcquireLimit(),
					pool.pendingAcquireTimeout(), pool.maxIdleTime()))
				.isEqualTo(ConnectionPoolSettings.defaults());
			LiveProperties.Token token = properties.token();
			assertThat(new TokenSettings(token.refreshWindow(), token.failureBackoff(), token.maxFailureBackoff()))
				.isEqualTo(TokenSettings.defaults());
			assertThat(new SharingSettings(token.store().timeout(), token.store().onUnavailable(),
					token.minFetchInterval(), properties.callTimeout()))
				.isEqualTo(SharingSettings.defaults());
			assertThat(properties.discovery().url()).isEqualTo(LiveClientBuilder.DEFAULT_DISCOVERY_URL.toString());
		});
	}

	@Test
	void toStringDoesNotTellSecretOrPushAddressOrKey() {
		this.contextRunner
			.withPropertyValues("live.defaults.push-address=rtmp://h/s3cr3t", "live.token.store.key=s3cr3t")
			.run((context) -> assertThat(context.getBean(LiveProperties.class).toString())
				.contains("demo-developer", "(hidden)")
				.doesNotContain("0123456789abcdef", "s3cr3t"));
	}

	@Test
	void toStringOfAccountsDoesNotTellSecretOrPushAddressOrKey() {
		this.contextRunner
			.withPropertyValues("live.accounts.studio.app-id=app", "live.accounts.studio.developer.id=studio",
					"live.accounts.studio.developer.secret=fedcba9876543210",
					"live.accounts.studio.defaults.push-address=rtmp://h/s3cr3t")
			.run((context) -> assertThat(context.getBean(LiveAccountsProperties.class).toString())
				.contains("studio", "(hidden)")
				.doesNotContain("fedcba9876543210", "s3cr3t"));
	}

	@Test
	void toStringOfAccountDoesNotTellSecret() {
		this.contextRunner
			.run((context) -> assertThat(context.getBean(LiveConnectionDetails.class).getAccount(LiveAccounts.DEFAULT))
				.hasToString("PropertiesAccount[appId=demo-app, developerId=demo-developer]"));
	}

	@Test
	void getAccountWhenNameIsNotKnownThrows() {
		this.contextRunner.run((context) -> assertThatIllegalArgumentException()
			.isThrownBy(() -> context.getBean(LiveConnectionDetails.class).getAccount("other"))
			.withMessage("There is no account 'other'"));
	}

	@Test
	void getAccountWhenUrlHasSpacesAroundItStripsThem() {
		PropertiesLiveConnectionDetails details = new PropertiesLiveConnectionDetails(
				properties(" http://gateway:28000 "), new LiveAccountsProperties(Map.of()));
		assertThat(details.getAccount(LiveAccounts.DEFAULT).getBaseUrl()).hasToString("http://gateway:28000");
	}

	private LiveProperties properties(String baseUrl) {
		return new LiveProperties(baseUrl, "app", null, null, Duration.ofSeconds(30), DataSize.ofMegabytes(16),
				new LiveProperties.Discovery("https://access.example.com"),
				new LiveProperties.Developer("dev", "0123456789abcdef"), new LiveProperties.Ssl(null),
				new LiveProperties.Defaults(null, null, null, null, null, null),
				new LiveProperties.Token(TokenMode.FETCH, null, Duration.ofSeconds(1), Duration.ofSeconds(30),
						Duration.ofSeconds(1), STORE),
				new LiveProperties.Pool(500, 1000, Duration.ofSeconds(5), Duration.ofSeconds(15)),
				new LiveProperties.Retry(3, Duration.ofMillis(200), Duration.ofSeconds(5),
						new LiveProperties.RetryBudget(500, 5)));
	}

}
