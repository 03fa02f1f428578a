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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.cloudlive.InvalidFieldException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ConnectionPoolSettings}.
 */
class ConnectionPoolSettingsTests {

	@Test
	void defaultsWaitForConnectionForLessTimeThanForAnswer() {
		assertThat(ConnectionPoolSettings.defaults())
			.isEqualTo(new ConnectionPoolSettings(500, 1000, Duration.ofSeconds(5), Duration.ofSeconds(15)));
	}

	@ParameterizedTest
	@CsvSource({ "1, 0, PT0.001S, PT0.001S", "10000, 100000, P1D, P1D" })
	void createWhenAtLimitIsAccepted(int connections, int limit, Duration timeout, Duration idle) {
		assertThat(new ConnectionPoolSettings(connections, limit, timeout, idle).maxConnections())
			.isEqualTo(connections);
	}

	@ParameterizedTest
	@CsvSource({ "maxConnections, 0, 0, PT1S, PT1S", "maxConnections, 10001, 0, PT1S, PT1S",
			"pendingAcquireLimit, 1, -1, PT1S, PT1S", "pendingAcquireLimit, 1, 100001, PT1S, PT1S",
			"pendingAcquireTimeout, 1, 0, PT0S, PT1S", "pendingAcquireTimeout, 1, 0, PT24H0.001S, PT1S",
			"maxIdleTime, 1, 0, PT1S, PT0S", "maxIdleTime, 1, 0, PT1S, PT24H0.001S" })
	void createWhenOutOfRangeNamesField(String field, int connections, int limit, Duration timeout, Duration idle) {
		assertThatExceptionOfType(InvalidFieldException.class)
			.isThrownBy(() -> new ConnectionPoolSettings(connections, limit, timeout, idle))
			.satisfies((ex) -> assertThat(ex.getField()).isEqualTo(field));
	}

	@Test
	void newPoolHasNameThatTellsItsMetersApart() {
		assertThat(ConnectionPoolSettings.defaults().newPool((name, id, address, metrics) -> {
		}).name()).isEqualTo("live");
	}

}
