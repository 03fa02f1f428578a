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

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.ssl.SslBundles;

import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.token.AccessTokenStore;

/**
 * Makes the client of an account from what is configured for it, and from beans.
 */
final class LiveClientFactory {

	private final DistinctAccounts accounts = new DistinctAccounts();

	private final LiveConnectionDetails connectionDetails;

	private final TokenStores tokenStores;

	private final ObjectProvider<HttpClientSettings> httpClientSettings;

	private final ObjectProvider<SslBundles> sslBundles;

	private final LiveClientBeans beans;

	LiveClientFactory(LiveConnectionDetails connectionDetails, TokenStores tokenStores,
			ObjectProvider<HttpClientSettings> httpClientSettings, ObjectProvider<SslBundles> sslBundles,
			LiveClientBeans beans) {
		this.connectionDetails = connectionDetails;
		this.tokenStores = tokenStores;
		this.httpClientSettings = httpClientSettings;
		this.sslBundles = sslBundles;
		this.beans = beans;
	}

	LiveClient create(AccountProperties properties) {
		LiveConnectionDetails.Account account = this.connectionDetails.getAccount(properties.name());
		LiveClientProperties clientProperties = new LiveClientProperties(properties,
				this.httpClientSettings.getIfAvailable(), this.sslBundles.getIfAvailable());
		LiveClientBuilder builder = clientProperties.builder(account);
		this.accounts.add(properties, account);
		AccessTokenStore store = this.tokenStores.of(properties, account);
		if (store != null) {
			this.accounts.add(properties, store);
			builder.tokenStore(store);
		}
		this.beans.applyTo(builder);
		LiveClient client = builder.build();
		clientProperties.updateSslBundle(client);
		return client;
	}

}
