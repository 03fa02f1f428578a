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
import java.util.List;

import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.util.StringUtils;

import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.token.DeveloperCredentials;
import io.github.cloudlive.token.redis.RedisAccessTokenStore;
import io.github.cloudlive.token.redis.TokenKey;

/**
 * Brings {@link LiveProperties} to a {@link RedisAccessTokenStore}.
 */
final class RedisTokenStoreProperties {

	private static final String KEY = "live.token.store.key";

	private final LiveProperties properties;

	RedisTokenStoreProperties(LiveProperties properties) {
		this.properties = properties;
	}

	RedisAccessTokenStore store(LiveConnectionDetails.Account account,
			ReactiveRedisConnectionFactory connectionFactory) {
		TokenKey key = key(account);
		return InvalidLivePropertyException.under("live.",
				() -> new RedisAccessTokenStore(connectionFactory, platform(account), account.getDeveloperId(), key));
	}

	private URI platform(LiveConnectionDetails.Account account) {
		URI baseUrl = account.getBaseUrl();
		if (baseUrl != null) {
			return baseUrl;
		}
		URI discoveryUrl = LivePropertyUrl.parse("live.discovery.url", this.properties.discovery().url());
		return (discoveryUrl != null) ? discoveryUrl : LiveClientBuilder.DEFAULT_DISCOVERY_URL;
	}

	private TokenKey key(LiveConnectionDetails.Account account) {
		String key = this.properties.token().store().key();
		if (StringUtils.hasText(key)) {
			return InvalidLivePropertyException.at(KEY, () -> TokenKey.of(key));
		}
		DeveloperCredentials credentials = AccountCredentials.of(account);
		if (credentials == null) {
			throw new InvalidLivePropertyException(List.of(new Problem(KEY, "is missing",
					"Write the key that the replicas have that fetch, and give them one if they have none: "
							+ "without a developer secret it cannot be derived")));
		}
		return TokenKey.derivedFrom(credentials);
	}

}
