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
import java.util.stream.Stream;

import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Mono;

import io.github.cloudlive.client.LiveClient;

/**
 * Lets the operations of clients end that are under way when the application ends. What
 * takes longer than the phase of the shutdown is cut, a little before, so that its caller
 * learns what is known.
 */
final class LiveClientLifecycle extends ClosingLifecycle {

	/**
	 * Far below the web server's phases: requests to the application have ended. Above
	 * that of connections that tokens are shared through.
	 */
	static final int PHASE = 1024;

	private final Duration patience;

	LiveClientLifecycle(ConfigurableApplicationContext context, Duration timeout) {
		super(context, PHASE);
		this.patience = timeout.multipliedBy(9).dividedBy(10);
	}

	@Override
	Mono<Void> close() {
		Stream<LiveClient> named = made(NamedLiveClients.class)
			.flatMap((clients) -> clients.byAccount().values().stream());
		return Mono.when(Stream.concat(made(LiveClient.class), named)
			.map((client) -> client.closeGracefully(this.patience))
			.toList());
	}

}
