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

package io.github.cloudlive.benchmarks.calls;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import io.micrometer.observation.ObservationRegistry;
import org.reactivestreams.Publisher;
import org.springframework.web.reactive.function.client.WebClient;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.StartLiveRequest;
import io.github.cloudlive.client.ConnectionPoolSettings;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.token.DeveloperCredentials;

/**
 * The library, with all that it does: a token that is fetched and renewed, deadlines,
 * repetitions, starts that are shared.
 */
final class LiveStack extends ReactiveStack {

	private final GroupIds groupIds = new GroupIds();

	private final LiveClient client;

	private final LiveOperations operations;

	private final Map<Scenario, LiveOperations> apps = new EnumMap<>(Scenario.class);

	LiveStack(URI gateway, ObservationRegistry registry) {
		ConnectionPoolSettings pool = ConnectionPoolSettings.defaults();
		this.client = new LiveClientBuilder(StartBody.APP_ID).baseUrl(gateway)
			.credentials(new DeveloperCredentials("developer", "1234567890123456"))
			.pool(new ConnectionPoolSettings(MAX_CONNECTIONS, pool.pendingAcquireLimit(), pool.pendingAcquireTimeout(),
					pool.maxIdleTime()))
			.webClientBuilder(WebClient.builder().observationRegistry(registry))
			.observationRegistry(registry)
			.build();
		this.operations = this.client.operations();
		for (Scenario scenario : Scenario.values()) {
			this.apps.put(scenario, this.operations.forApp(scenario.appId()));
		}
	}

	@Override
	Publisher<?> start() {
		return this.operations.start(StartLiveRequest.builder(this.groupIds.next())
			.width(StartBody.WIDTH)
			.height(StartBody.HEIGHT)
			.frameRate(StartBody.FRAME_RATE)
			.build());
	}

	@Override
	Publisher<?> list(Scenario scenario) {
		return Objects.requireNonNull(this.apps.get(scenario)).list().collectList();
	}

	@Override
	public void close() {
		this.client.close();
	}

}
