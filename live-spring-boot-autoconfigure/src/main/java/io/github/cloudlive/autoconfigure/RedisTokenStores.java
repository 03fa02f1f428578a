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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import reactor.core.publisher.Mono;

import io.github.cloudlive.token.redis.RedisAccessTokenStore;

/**
 * Makes the stores in Redis. Each begins at once to connect, so that it is warm when it
 * is needed.
 */
final class RedisTokenStores implements TokenStoreFactory, AutoCloseable {

	private final List<MadeStore> made = new CopyOnWriteArrayList<>();

	private final ReactiveRedisConnectionFactory connectionFactory;

	RedisTokenStores(ReactiveRedisConnectionFactory connectionFactory) {
		this.connectionFactory = connectionFactory;
	}

	@Override
	public RedisAccessTokenStore create(AccountProperties properties, LiveConnectionDetails.Account account) {
		RedisAccessTokenStore store = new RedisTokenStoreProperties(properties).store(account, this.connectionFactory);
		this.made.add(new MadeStore(store, properties.values().token().store().timeout()));
		store.warmUp().subscribe(null, (ex) -> {
			// begun early; whether it succeeds is looked at when the application starts
		});
		return store;
	}

	/**
	 * Wait until all stores that were made are warm, or one is not: they share the
	 * connection, so its reason is that of all.
	 */
	Mono<Void> warmUp() {
		return Mono.when(this.made.stream().map((made) -> made.store().warmUp()).toList());
	}

	/**
	 * Close all stores that were made, each within the time for one of its commands.
	 */
	Mono<Void> closeGracefully() {
		return Mono.whenDelayError(this.made.stream().map(MadeStore::closeGracefully).toList());
	}

	/**
	 * Close them where the application ends before its lifecycle began.
	 */
	@Override
	public void close() {
		this.made.forEach((made) -> made.store().close());
	}

	private record MadeStore(RedisAccessTokenStore store, Duration timeout) {

		Mono<Void> closeGracefully() {
			return this.store.closeGracefully().timeout(this.timeout);
		}

	}

}
