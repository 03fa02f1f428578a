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

import java.util.List;

import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.util.StringUtils;

import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;
import io.github.cloudlive.token.DeveloperCredentials;
import io.github.cloudlive.token.redis.RedisAccessTokenStore;
import io.github.cloudlive.token.redis.TokenKey;

/**
 * Brings {@link AccountProperties} to a {@link RedisAccessTokenStore}.
 */
final class RedisTokenStoreProperties {

	private final AccountProperties properties;

	RedisTokenStoreProperties(AccountProperties properties) {
		this.properties = properties;
	}

	RedisAccessTokenStore store(LiveConnectionDetails.Account account,
			ReactiveRedisConnectionFactory connectionFactory) {
		TokenKey key = key(account);
		return InvalidLivePropertyException.under(this.properties.prefix(),
				() -> new RedisAccessTokenStore(connectionFactory, this.properties.platform(account),
						account.getDeveloperId(), key));
	}

	private TokenKey key(LiveConnectionDetails.Account account) {
		String property = this.properties.key("token.store.key");
		String key = this.properties.values().token().store().key();
		if (StringUtils.hasText(key)) {
			return InvalidLivePropertyException.at(property, () -> TokenKey.of(key));
		}
		DeveloperCredentials credentials = AccountCredentials.of(this.properties, account);
		if (credentials == null) {
			throw new InvalidLivePropertyException(List.of(new Problem(property, "is missing",
					"Write the key that the replicas have that fetch, and give them one if they have none: "
							+ "without a developer secret it cannot be derived")));
		}
		return TokenKey.derivedFrom(credentials);
	}

}
