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
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import reactor.core.scheduler.Schedulers;

import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.CachingAccessTokenSupplier;
import io.github.cloudlive.token.DeveloperCredentials;
import io.github.cloudlive.token.SharingSettings;
import io.github.cloudlive.token.SharingSettings.OnUnavailable;
import io.github.cloudlive.token.TokenSettings;

/**
 * A supplier with a store and connections of its own, as each process has them.
 */
final class Replica implements AutoCloseable {

	static final Duration STORE_TIMEOUT = Duration.ofMillis(500);

	static final Duration MIN_FETCH_INTERVAL = Duration.ofMillis(100);

	static final URI PLATFORM = URI.create("http://gateway:28000");

	private static final Duration LONGEST_FETCH = Duration.ofSeconds(10);

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final RedisAccessTokenStore store;

	private final CachingAccessTokenSupplier supplier;

	Replica(ReactiveRedisConnectionFactory redis, Gateway gateway, String developerId) {
		// Redis is there: no machine is too slow for it
		this(redis, gateway, developerId,
				new SharingSettings(LIMIT, OnUnavailable.FAIL, MIN_FETCH_INTERVAL, LONGEST_FETCH));
	}

	Replica(ReactiveRedisConnectionFactory redis, Gateway gateway, String developerId, OnUnavailable onUnavailable) {
		this(redis, gateway, developerId,
				new SharingSettings(STORE_TIMEOUT, onUnavailable, MIN_FETCH_INTERVAL, LONGEST_FETCH));
	}

	private Replica(ReactiveRedisConnectionFactory redis, Gateway gateway, String developerId,
			SharingSettings sharing) {
		TokenKey key = TokenKey.derivedFrom(new DeveloperCredentials(developerId, "0123456789abcdef"));
		this.store = new RedisAccessTokenStore(redis, PLATFORM, developerId, key);
		this.supplier = new CachingAccessTokenSupplier(gateway, this.store, TokenSettings.defaults(), sharing,
				Clock.systemUTC(), Schedulers.parallel(), new SecureRandom());
	}

	CachingAccessTokenSupplier supplier() {
		return this.supplier;
	}

	AccessToken get() {
		return this.supplier.get().block(LIMIT);
	}

	AccessToken replace(AccessToken rejected) {
		return this.supplier.replace(rejected).block(LIMIT);
	}

	@Override
	public void close() {
		this.supplier.close();
		this.store.close();
	}

}
