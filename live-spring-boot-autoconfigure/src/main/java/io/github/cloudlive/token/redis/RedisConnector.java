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

import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.github.cloudlive.token.SingleFlight;

/**
 * Sees to it that there is a connection. Making one blocks a thread, and may take longer
 * than a caller waits: it goes on without callers, so that it gets done at all.
 */
final class RedisConnector {

	private final SingleFlight<Boolean> connecting;

	RedisConnector(ReactiveRedisConnectionFactory connectionFactory) {
		this.connecting = new SingleFlight<>(Mono.fromCallable(connectionFactory::getReactiveConnection)
			// the connection that counts is kept by the factory, this one only stands for
			// it
			.flatMap(ReactiveRedisConnection::closeLater)
			.thenReturn(true)
			.subscribeOn(Schedulers.boundedElastic()));
	}

	/**
	 * Connect where there is no connection yet. What follows runs on a thread that may
	 * wait, for the factory's lock, say: who joins late would hear of it on his own.
	 */
	Mono<Void> connect() {
		return this.connecting.join().publishOn(Schedulers.boundedElastic()).then();
	}

}
