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

package io.github.cloudlive.token.redis;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

import io.github.cloudlive.token.AccessTokenStore;
import io.github.cloudlive.token.AccessTokenStoreContractTests;
import io.github.cloudlive.token.DeveloperCredentials;

/**
 * Tests for {@link RedisAccessTokenStore}: what every store has to keep.
 */
class RedisAccessTokenStoreContractTests extends AccessTokenStoreContractTests {

	@RegisterExtension
	static final RedisExtension redis = new RedisExtension();

	private static final TokenKey KEY = TokenKey.derivedFrom(new DeveloperCredentials("dev", "0123456789abcdef"));

	private final String developerId = UUID.randomUUID().toString();

	private final List<RedisAccessTokenStore> stores = new ArrayList<>();

	@AfterEach
	void close() {
		this.stores.forEach(RedisAccessTokenStore::close);
	}

	@Override
	protected AccessTokenStore connect() {
		RedisAccessTokenStore store = new RedisAccessTokenStore(redis.connectionFactory(),
				URI.create("http://gateway:28000"), this.developerId, KEY);
		this.stores.add(store);
		return store;
	}

	/**
	 * A key that Redis lets expire tells that the time has passed by its clock.
	 */
	@Override
	protected void letPass(Duration time) {
		ReactiveStringRedisTemplate template = new ReactiveStringRedisTemplate(redis.connectionFactory());
		String key = "clock:" + UUID.randomUUID();
		template.opsForValue().set(key, "", time).block(LIMIT);
		Polling.until("a key expires", LIMIT, () -> Boolean.FALSE.equals(template.hasKey(key).block(LIMIT)));
	}

	@Override
	protected Duration moment() {
		return Duration.ofSeconds(1);
	}

}
