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

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.ssl.SslBundles;

import io.github.cloudlive.StartLiveDefaults;
import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;
import io.github.cloudlive.client.ConnectionPoolSettings;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.client.RetryBudgetSettings;
import io.github.cloudlive.client.RetrySettings;
import io.github.cloudlive.token.DeveloperCredentials;
import io.github.cloudlive.token.SharingSettings;
import io.github.cloudlive.token.TokenMode;
import io.github.cloudlive.token.TokenSettings;

/**
 * Brings {@link AccountProperties} to a {@link LiveClientBuilder}. What they do not say
 * is taken from {@code spring.http.clients.*}, else left to the builder.
 */
final class LiveClientProperties {

	private final AccountProperties configured;

	private final LiveProperties properties;

	private final HttpClientSettings common;

	private final LiveSslBundle sslBundle;

	LiveClientProperties(AccountProperties account, @Nullable HttpClientSettings common,
			@Nullable SslBundles sslBundles) {
		this.configured = account;
		this.properties = account.values();
		this.common = (common != null) ? common : HttpClientSettings.defaults();
		this.sslBundle = LiveSslBundle.of(account, this.common.sslBundle(), sslBundles);
	}

	LiveClientBuilder builder(LiveConnectionDetails.Account account) {
		URI discoveryUrl = LivePropertyUrl.parse(this.configured.key("discovery.url"),
				this.properties.discovery().url());
		return InvalidLivePropertyException.under(this.configured.prefix(), () -> {
			LiveClientBuilder builder = new LiveClientBuilder(account.getAppId()).account(this.configured.name())
				.baseUrl(account.getBaseUrl())
				.tokenMode(this.properties.token().mode())
				.callTimeout(this.properties.callTimeout())
				.maxResponseSize(this.properties.maxResponseSize())
				.defaults(defaults())
				.token(token())
				.tokenSharing(sharing())
				.pool(pool())
				.retry(retry())
				.retryBudget(retryBudget());
			DeveloperCredentials credentials = credentials(account);
			if (credentials != null) {
				builder.credentials(credentials);
			}
			if (discoveryUrl != null) {
				InvalidLivePropertyException.at(this.configured.key("discovery.url"),
						() -> builder.discoveryUrl(discoveryUrl));
			}
			InvalidLivePropertyException.named(this::keyOfHttpSetting,
					() -> builder.httpClientSettings(httpClientSettings()));
			Duration readTimeout = readTimeout();
			if (readTimeout != null) {
				InvalidLivePropertyException.at(keyOf("read-timeout", this.properties.readTimeout()),
						() -> builder.readTimeout(readTimeout));
			}
			return builder;
		});
	}

	private @Nullable DeveloperCredentials credentials(LiveConnectionDetails.Account account) {
		DeveloperCredentials credentials = AccountCredentials.of(this.configured, account);
		if (credentials == null && this.properties.token().mode() == TokenMode.FETCH) {
			throw new InvalidLivePropertyException(List.of(new Problem(this.configured.key("token.mode"),
					"is 'fetch', but the LiveConnectionDetails bean gives no developer secret",
					"Let the bean give one, or write 'follow' to use the tokens that others fetch")));
		}
		return credentials;
	}

	/**
	 * Let a client that was built with these properties follow the changes of its SSL
	 * bundle.
	 */
	void updateSslBundle(LiveClient client) {
		this.sslBundle.update(client);
	}

	private String keyOfHttpSetting(String field) {
		return field.equals("sslBundle") ? this.sslBundle.key()
				: keyOf("connect-timeout", this.properties.connectTimeout());
	}

	private String keyOf(String name, @Nullable Duration ours) {
		return (ours != null) ? this.configured.key(name) : "spring.http.clients." + name;
	}

	private HttpClientSettings httpClientSettings() {
		return HttpClientSettings.defaults()
			.withConnectTimeout(this.properties.connectTimeout())
			.withSslBundle(this.sslBundle.get())
			.orElse(this.common);
	}

	private @Nullable Duration readTimeout() {
		return (this.properties.readTimeout() != null) ? this.properties.readTimeout() : this.common.readTimeout();
	}

	private StartLiveDefaults defaults() {
		LiveProperties.Defaults defaults = this.properties.defaults();
		return InvalidLivePropertyException.under(this.configured.key("defaults."),
				() -> new StartLiveDefaults(defaults.width(), defaults.height(), defaults.cropMode(),
						defaults.frameRate(), defaults.qualityLevel(), defaults.pushAddress()));
	}

	private TokenSettings token() {
		LiveProperties.Token token = this.properties.token();
		return InvalidLivePropertyException.under(this.configured.key("token."),
				() -> new TokenSettings(token.refreshWindow(), token.failureBackoff(), token.maxFailureBackoff()));
	}

	private SharingSettings sharing() {
		LiveProperties.Token token = this.properties.token();
		LiveProperties.Store store = token.store();
		SharingSettings defaults = SharingSettings.defaults();
		InvalidLivePropertyException.under(this.configured.key("token.store."),
				() -> new SharingSettings(store.timeout(), store.onUnavailable(), defaults.minFetchInterval(),
						defaults.longestFetch()));
		return InvalidLivePropertyException.under(this.configured.key("token."),
				() -> new SharingSettings(store.timeout(), store.onUnavailable(), token.minFetchInterval(),
						defaults.longestFetch()));
	}

	private ConnectionPoolSettings pool() {
		LiveProperties.Pool pool = this.properties.pool();
		return InvalidLivePropertyException.under(this.configured.key("pool."),
				() -> new ConnectionPoolSettings(pool.maxConnections(), pool.pendingAcquireLimit(),
						pool.pendingAcquireTimeout(), pool.maxIdleTime()));
	}

	private RetrySettings retry() {
		LiveProperties.Retry retry = this.properties.retry();
		return InvalidLivePropertyException.under(this.configured.key("retry."),
				() -> new RetrySettings(retry.maxAttempts(), retry.firstBackoff(), retry.maxBackoff()));
	}

	private RetryBudgetSettings retryBudget() {
		LiveProperties.RetryBudget budget = this.properties.retry().budget();
		return InvalidLivePropertyException.under(this.configured.key("retry.budget."),
				() -> new RetryBudgetSettings(budget.capacity(), budget.cost()));
	}

}
