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

package io.github.cloudlive.client;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.cloudlive.token.redis.Polling;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConnectionPools}, by a client.
 */
class ConnectionPoolsTests {

	private static final Duration LONG = Duration.ofSeconds(20);

	private final SilentPlatform platform = new SilentPlatform();

	private final LiveClient client = EmulatorClient.builder(this.platform.baseUrl())
		.pool(new ConnectionPoolSettings(1, 5, LONG, LONG))
		.build();

	@AfterEach
	void close() {
		this.client.close();
		this.platform.close();
	}

	@Test
	void stateWhenNothingWasCalledIsEmpty() {
		assertThat(this.client.connections()).isEqualTo(new ConnectionPoolState(0, 0, 0));
	}

	@Test
	void stateWhenCallIsOverHasIdleConnection() {
		this.client.operations().list().blockLast(EmulatorClient.PATIENCE);
		awaits(new ConnectionPoolState(0, 1, 0));
	}

	@Test
	void stateWhenConnectionIsInUseHasWhoWaits() {
		hold("room-1");
		this.platform.awaitArrivals(1);
		hold("room-2");
		awaits(new ConnectionPoolState(1, 0, 1));
	}

	@Test
	void stateWhenClosedIsEmpty() {
		this.client.operations().list().blockLast(EmulatorClient.PATIENCE);
		this.client.close();
		awaits(new ConnectionPoolState(0, 0, 0));
	}

	private void hold(String groupId) {
		this.client.operations().start(groupId).subscribe(null, (ex) -> {
			// the client is closed at the end
		});
	}

	private void awaits(ConnectionPoolState state) {
		Polling.until("connections are " + state, LONG, () -> this.client.connections().equals(state));
	}

}
