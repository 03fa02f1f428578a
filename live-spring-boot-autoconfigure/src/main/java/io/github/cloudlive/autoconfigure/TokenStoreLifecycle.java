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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;

import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.token.redis.RedisAccessTokenStore;

/**
 * Makes the store ready before the application takes calls, and closes client and store
 * when it ends, while there still is a connection to Redis: connections are stopped
 * before beans are destroyed. A context that only pauses keeps its client.
 */
final class TokenStoreLifecycle implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {

	private static final Log logger = LogFactory.getLog(TokenStoreLifecycle.class);

	/**
	 * Before the web server takes requests and after it has ended them; after connections
	 * are made and before they are stopped.
	 */
	private static final int PHASE = 1024;

	/**
	 * The first command of a JVM takes over a second, more than a caller waits for one.
	 */
	private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(3);

	private final ConfigurableApplicationContext context;

	private final Duration timeout;

	private volatile boolean running;

	private volatile boolean closing;

	TokenStoreLifecycle(ConfigurableApplicationContext context, Duration timeout) {
		this.context = context;
		this.timeout = timeout;
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		if (event.getApplicationContext() == this.context) {
			this.closing = true;
		}
	}

	@Override
	public void start() {
		this.running = true;
		RedisAccessTokenStore store = store();
		if (store != null) {
			warmUp(store);
		}
	}

	private static void warmUp(RedisAccessTokenStore store) {
		CompletableFuture<Void> warm = store.warmUp().toFuture();
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

	@Override
	public void stop() {
		stop(() -> {
		});
	}

	@Override
	public void stop(Runnable callback) {
		this.running = false;
		RedisAccessTokenStore store = store();
		if (!this.closing || store == null) {
			callback.run();
			return;
		}
		this.context.getBeanProvider(LiveClient.class).ifUnique(LiveClient::close);
		store.closeGracefully().timeout(this.timeout).doFinally((signal) -> callback.run()).subscribe(null, (ex) -> {
			// the lease ends by itself then
		});
	}

	/**
	 * Nothing is made only to be warmed up or closed.
	 */
	private @Nullable RedisAccessTokenStore store() {
		Object store = this.context.getBeanFactory().getSingleton(AccessTokenStoreConfigurations.STORE);
		return (store instanceof RedisAccessTokenStore redisStore) ? redisStore : null;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
