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

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;
import io.github.cloudlive.token.AccessTokenStore;
import io.github.cloudlive.token.TokenMode;

/**
 * Makes the stores through which replicas share the access tokens of accounts. Looks at
 * what an account wants, and ends the start-up where it cannot be had.
 */
final class SharedTokenStores {

	private final TokenStoreFactory factory;

	SharedTokenStores(TokenStoreFactory factory) {
		this.factory = factory;
	}

	/**
	 * Return the store for an account, or {@code null} to keep its token in memory.
	 * @throws InvalidLivePropertyException if a store is needed and there is none
	 */
	@Nullable AccessTokenStore storeFor(AccountProperties properties, LiveConnectionDetails.Account account) {
		LiveProperties.Token token = properties.values().token();
		TokenStoreType type = token.store().type();
		AccessTokenStore store = (type != TokenStoreType.MEMORY) ? this.factory.create(properties, account) : null;
		if (store == null && type == TokenStoreType.REDIS) {
			throw new InvalidLivePropertyException(List.of(new Problem(properties.key("token.store.type"),
					"is 'redis', but there is no single reactive connection to Redis",
					"Add 'org.springframework.boot:spring-boot-starter-data-redis'; "
							+ "of several ReactiveRedisConnectionFactory beans, make one primary")));
		}
		if (store == null && token.mode() == TokenMode.FOLLOW) {
			throw new InvalidLivePropertyException(List.of(new Problem(properties.key("token.mode"),
					"is 'follow', but there is nobody to follow: the token is kept in the memory of this replica alone",
					"Share the token with replicas that fetch, through a single or primary reactive connection to Redis "
							+ "('%s' must not be 'memory' then) or an AccessTokenStore bean; or write 'fetch'"
								.formatted(properties.key("token.store.type")))));
		}
		return store;
	}

}
