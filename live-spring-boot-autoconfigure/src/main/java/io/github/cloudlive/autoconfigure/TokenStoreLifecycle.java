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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Mono;

/**
 * Makes the stores in Redis ready before the application takes calls, and closes them
 * when the clients are closed, while there still is a connection to Redis.
 */
final class TokenStoreLifecycle extends ClosingLifecycle {

	private static final Log logger = LogFactory.getLog(TokenStoreLifecycle.class);

	/**
	 * After the client has given the lease back, before connections to Redis are stopped.
	 */
	private static final int PHASE = LiveClientLifecycle.PHASE - 1;

	/**
	 * The first command of a JVM takes over a second, more than a caller waits for one.
	 */
	private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(3);

	TokenStoreLifecycle(ConfigurableApplicationContext context) {
		super(context, PHASE);
	}

	@Override
	public void start() {
		super.start();
		made(RedisTokenStores.class).forEach(TokenStoreLifecycle::warmUp);
	}

	private static void warmUp(RedisTokenStores stores) {
		CompletableFuture<Void> warm = stores.warmUp().toFuture();
		try {
			warm.get(LONGEST_WARM_UP.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			warm.cancel(true);
			logger.warn("Redis, where replicas share the access token, is unavailable: "
					+ ((ex.getCause() != null) ? ex.getCause().getMessage() : "no answer in " + LONGEST_WARM_UP));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Where it cannot be done in time the lease ends by itself.
	 */
	@Override
	Mono<Void> close() {
		return Mono.when(made(RedisTokenStores.class).map(RedisTokenStores::closeGracefully).toList());
	}

}
