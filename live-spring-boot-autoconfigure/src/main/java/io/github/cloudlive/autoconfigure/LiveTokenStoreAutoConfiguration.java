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

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

import io.github.cloudlive.token.AccessTokenStore;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the {@link AccessTokenStore}s
 * that replicas share. Without one a client keeps the token in memory.
 */
@AutoConfiguration(after = LiveAutoConfiguration.class,
		afterName = "org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration")
@ConditionalOnBooleanProperty(name = "live.enabled", matchIfMissing = true)
@Import({ TokenStoreConfigurations.Redis.class, TokenStoreConfigurations.SeveralRedis.class,
		TokenStoreConfigurations.NoRedis.class })
public final class LiveTokenStoreAutoConfiguration {

	@Bean
	@Lazy
	SharedTokenStores liveSharedTokenStores(TokenStoreFactory factory) {
		return new SharedTokenStores(factory);
	}

}
