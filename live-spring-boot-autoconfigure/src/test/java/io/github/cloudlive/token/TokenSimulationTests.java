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

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.cloudlive.token.TokenSimulation.Result;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What comes of whole services in virtual time. The figures stand in
 * {@code docs/tokens.md}.
 */
class TokenSimulationTests {

	private static final Log logger = LogFactory.getLog(TokenSimulationTests.class);

	/** The one that the figures in the docs are from. */
	private static final long SEED = 1;

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration DAY = Duration.ofHours(24);

	@Test
	void dayOfTenThousandReplicasFetchesOncePerTokenLife() {
		SimulatedService service = SimulatedService.LARGE;
		Result result = run(service, StoreMutation.NONE, DAY);
		assertThat(result.failures()).isZero();
		assertThat(result.fetches()).isLessThanOrEqualTo(service.mostFetches(DAY, result.lateFetches()));
		assertThat(result.commandsPerReplicaHour()).isLessThan(1);
		assertThat(result.worstWait()).isLessThan(Duration.ofSeconds(2));
	}

	@ParameterizedTest
	@ValueSource(longs = { SEED, 2 })
	void dayOfTenThousandReplicasWhenCommandsAreLostFailsNoCall(long seed) {
		SimulatedService service = SimulatedService.LARGE.withLoss(0.0001);
		Result result = run(service, StoreMutation.NONE, DAY, seed);
		assertThat(result.failures()).isZero();
		assertThat(result.lostCommands()).isPositive();
		// who loses a command may fetch alone, which kills the token of the others
		assertThat(result.fetches())
			.isLessThanOrEqualTo(service.mostFetches(DAY, result.lateFetches()) + 2 * result.lostCommands());
		assertThat(result.worstWait()).isLessThan(Duration.ofSeconds(2));
	}

	@Test
	void hourOfBusyReplicasStaysWithinTheBound() {
		SimulatedService service = SimulatedService.BUSY;
		Result result = run(service, StoreMutation.NONE, HOUR);
		assertThat(result.failures()).isZero();
		assertThat(result.lateFetches()).isPositive();
		assertThat(result.fetches()).isLessThanOrEqualTo(service.mostFetches(HOUR, result.lateFetches()));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "NONE")
	void hourOfBusyReplicasWhenAlgorithmLacksSomethingExceedsTheBound(StoreMutation mutation) {
		SimulatedService service = SimulatedService.BUSY;
		Result result = run(service, mutation, HOUR);
		assertThat(result.fetches()).isGreaterThan(service.mostFetches(HOUR, result.lateFetches()));
	}

	private static Result run(SimulatedService service, StoreMutation mutation, Duration time) {
		return run(service, mutation, time, SEED);
	}

	private static Result run(SimulatedService service, StoreMutation mutation, Duration time, long seed) {
		Result result = new TokenSimulation(service, mutation, seed).run(time);
		logger.info("%s, mutation %s: %s".formatted(service, mutation, result));
		return result;
	}

}
