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

package io.github.cloudlive.token;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.github.cloudlive.token.TokenSimulation.Result;

import static org.assertj.core.api.Assertions.assertThat;

class TokenSimulationTests {

	private static final Duration DAY = Duration.ofHours(24);

	@Test
	void dayOfTenThousandReplicasFetchesOncePerTokenLife() {
		Result result = new TokenSimulation(1, Duration.ofSeconds(1), Duration.ofMinutes(10), 0).run(10_000, DAY);
		assertThat(result.failures()).isZero();
		// a token is refreshed up to 5 minutes ahead; one fetch in a hundred comes late
		assertThat(result.fetches()).isBetween(12, 15);
		assertThat(result.commandsPerReplicaHour()).isLessThan(1);
		assertThat(result.worstWait()).isLessThan(Duration.ofSeconds(2));
	}

}
