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

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;

import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.token.redis.RedisAccessTokenStore;

/**
 * Closes the client when the application ends, while there still is a connection to
 * Redis, so that a lease that it holds is given back: connections are stopped before
 * beans are destroyed. A context that only pauses keeps its client.
 */
final class TokenLeaseReturn implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {

	/** After the web server has ended its requests, before connections are stopped. */
	private static final int PHASE = 1024;

	private final ConfigurableApplicationContext context;

	private final Duration timeout;

	private volatile boolean running;

	private volatile boolean closing;

	TokenLeaseReturn(ConfigurableApplicationContext context, Duration timeout) {
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
	}

	@Override
	public void stop() {
		stop(() -> {
		});
	}

	@Override
	public void stop(Runnable callback) {
		this.running = false;
		ConfigurableListableBeanFactory beans = this.context.getBeanFactory();
		// nothing is made only to be closed
		if (!this.closing || !beans.containsSingleton(AccessTokenStoreConfigurations.STORE)) {
			callback.run();
			return;
		}
		beans.getBeanProvider(LiveClient.class).ifUnique(LiveClient::close);
		beans.getBean(AccessTokenStoreConfigurations.STORE, RedisAccessTokenStore.class)
			.leasesReturned()
			.timeout(this.timeout)
			.doFinally((signal) -> callback.run())
			.subscribe(null, (ex) -> {
				// the lease ends by itself then
			});
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
