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

import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;
import io.github.cloudlive.client.LiveClientCustomizer;
import io.github.cloudlive.token.AccessTokenStore;
import io.github.cloudlive.token.redis.RedisAccessTokenStore;

/**
 * The stores that replicas may share a token through. Each is lazy: the client asks for
 * it when the rest of the configuration was checked, and nobody does where the user has a
 * client of their own.
 */
final class AccessTokenStoreConfigurations {

	static final String STORE = "liveAccessTokenStore";

	private static final Log logger = LogFactory.getLog(AccessTokenStoreConfigurations.class);

	private static final String TYPE = "live.token.store.type";

	private static final String MODE = "live.token.mode";

	private AccessTokenStoreConfigurations() {
	}

	/**
	 * The store in Redis.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(ReactiveRedisConnectionFactory.class)
	@ConditionalOnSingleCandidate(ReactiveRedisConnectionFactory.class)
	@ConditionalOnMissingBean(AccessTokenStore.class)
	@Conditional(NotInMemory.class)
	static class Redis {

		@Bean(STORE)
		@Lazy
		RedisAccessTokenStore liveAccessTokenStore(ReactiveRedisConnectionFactory connectionFactory,
				LiveConnectionDetails connectionDetails, LiveProperties properties) {
			RedisAccessTokenStore store = new RedisTokenStoreProperties(properties)
				.store(connectionDetails.getAccount(LiveConnectionDetails.DEFAULT_ACCOUNT), connectionFactory);
			store.warmUp().subscribe(null, (ex) -> {
				// begun early; whether it succeeds is looked at when the application
				// starts
			});
			return store;
		}

		@Bean
		TokenStoreLifecycle liveTokenStoreLifecycle(ConfigurableApplicationContext context, LiveProperties properties) {
			return new TokenStoreLifecycle(context, properties.token().store().timeout());
		}

	}

	/**
	 * The end where a store in Redis is wanted and none came about.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = TYPE, havingValue = "redis")
	@ConditionalOnMissingBean(AccessTokenStore.class)
	static class RedisIsMissing {

		@Bean
		@Lazy
		AccessTokenStore liveAccessTokenStore() {
			throw new InvalidLivePropertyException(
					List.of(new Problem(TYPE, "is 'redis', but there is no single reactive connection to Redis",
							"Add 'org.springframework.boot:spring-boot-starter-data-redis'; "
									+ "of several ReactiveRedisConnectionFactory beans, make one primary")));
		}

	}

	/**
	 * The end for a follower without a store.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = MODE, havingValue = "follow")
	@ConditionalOnMissingBean(AccessTokenStore.class)
	static class NobodyToFollow {

		@Bean
		@Lazy
		AccessTokenStore liveAccessTokenStore() {
			throw new InvalidLivePropertyException(List.of(new Problem(MODE,
					"is 'follow', but there is nobody to follow: the token is kept in the memory of this replica alone",
					"Share the token with replicas that fetch, through a single or primary reactive connection to Redis "
							+ "('live.token.store.type' must not be 'memory' then) or an AccessTokenStore bean; "
							+ "or write 'fetch'")));
		}

	}

	/**
	 * No store, after all others, where it cannot be told which Redis is meant. Says so
	 * when the client is made, and only then.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(ReactiveRedisConnectionFactory.class)
	@ConditionalOnBean(ReactiveRedisConnectionFactory.class)
	@ConditionalOnMissingBean(AccessTokenStore.class)
	@Conditional(NotInMemory.class)
	static class RedisIsAmbiguous {

		@Bean
		LiveClientCustomizer liveAmbiguousRedisWarning() {
			return (builder) -> logger.warn("Replicas do not share the access token, each fetch kills that of the "
					+ "others: there are several ReactiveRedisConnectionFactory beans. To share it, make one primary; "
					+ "to keep it in memory without this warning, set 'live.token.store.type=memory'");
		}

	}

	/**
	 * Matches unless the token is to be kept in memory.
	 */
	static class NotInMemory extends NoneNestedConditions {

		NotInMemory() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		/**
		 * Matches if the token is to be kept in memory.
		 */
		@ConditionalOnProperty(name = TYPE, havingValue = "memory")
		static class InMemory {

		}

	}

}
