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

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.token.AccessTokenStore;
import io.github.cloudlive.token.TokenMode;
import io.github.cloudlive.token.redis.RedisAccessTokenStore;

/**
 * What replicas may share tokens through. Stores are lazy: a client asks for one when the
 * rest of its configuration was checked, and nobody does where the user has a client of
 * their own.
 */
final class TokenStoreConfigurations {

	private static final Log logger = LogFactory.getLog(TokenStoreConfigurations.class);

	private TokenStoreConfigurations() {
	}

	/**
	 * A Redis.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(ReactiveRedisConnectionFactory.class)
	@ConditionalOnSingleCandidate(ReactiveRedisConnectionFactory.class)
	static class Redis {

		@Bean
		@Lazy
		RedisTokenStores liveRedisTokenStores(ReactiveRedisConnectionFactory connectionFactory) {
			return new RedisTokenStores(connectionFactory);
		}

		/**
		 * The store of the default account.
		 */
		@Bean
		@Lazy
		@ConditionalOnMissingBean(AccessTokenStore.class)
		@Conditional({ OnDefaultAccount.class, NotInMemory.class })
		RedisAccessTokenStore liveAccessTokenStore(RedisTokenStores stores, LiveConnectionDetails connectionDetails,
				LiveProperties properties) {
			return stores.create(AccountProperties.ofDefault(properties),
					connectionDetails.getAccount(LiveAccounts.DEFAULT));
		}

		@Bean
		TokenStoreLifecycle liveTokenStoreLifecycle(ConfigurableApplicationContext context) {
			return new TokenStoreLifecycle(context);
		}

	}

	/**
	 * Several of them, so that it cannot be told which one is meant.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(ReactiveRedisConnectionFactory.class)
	@ConditionalOnBean(ReactiveRedisConnectionFactory.class)
	@ConditionalOnMissingBean(TokenStoreFactory.class)
	static class SeveralRedis {

		@Bean
		TokenStoreFactory liveNoTokenStores() {
			return (properties, account) -> {
				LiveProperties.Token token = properties.values().token();
				if (token.mode() == TokenMode.FETCH && token.store().type() == TokenStoreType.AUTO) {
					warn(properties);
				}
				return null;
			};
		}

		private static void warn(AccountProperties properties) {
			logger.warn(("Replicas do not share the access token of the account '%s', each fetch kills that of the "
					+ "others: there are several ReactiveRedisConnectionFactory beans. To share it, make one primary; "
					+ "to keep it in memory without this warning, set '%s=memory'")
				.formatted(properties.name(), properties.key("token.store.type")));
		}

	}

	/**
	 * No Redis.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean(TokenStoreFactory.class)
	static class NoRedis {

		@Bean
		TokenStoreFactory liveNoTokenStores() {
			return (properties, account) -> null;
		}

	}

	/**
	 * Matches unless the token of the default account is to be kept in memory.
	 */
	static class NotInMemory extends NoneNestedConditions {

		NotInMemory() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		/**
		 * Matches if it is to be kept in memory.
		 */
		@ConditionalOnProperty(name = "live.token.store.type", havingValue = "memory")
		static class InMemory {

		}

	}

}
