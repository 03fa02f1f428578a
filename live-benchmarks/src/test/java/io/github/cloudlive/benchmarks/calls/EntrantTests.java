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

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link Entrant} and the {@link Round rounds} in which it is measured.
 */
@Timeout(60)
class EntrantTests {

	private final Gateway gateway = new Gateway();

	private final Histogram latencies = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(1), 3);

	@AfterEach
	void closeGateway() {
		this.gateway.close();
	}

	@ParameterizedTest
	@EnumSource
	void roundWhenAnyScenarioGetsTheRightAnswers(Entrant entrant) throws InterruptedException {
		try (Stack stack = entrant.open(this.gateway.url())) {
			for (Scenario scenario : Scenario.values()) {
				Usage usage = Round.hold(stack, new Cell(scenario, 2), this.latencies);
				assertThat(usage.calls()).isGreaterThanOrEqualTo(2);
				assertThat(usage.bytes()).isPositive();
			}
		}
	}

	@Test
	void roundWhenCallFailsFails() {
		Stack failing = new Stack() {

			@Override
			public void call(Scenario scenario, Round round) {
				round.fail(new IllegalStateException("no connection"));
			}

			@Override
			public void close() {
				// there is nothing to close
			}

		};
		assertThatIllegalStateException()
			.isThrownBy(() -> Round.hold(failing, new Cell(Scenario.START, 2), this.latencies))
			.havingCause()
			.withMessage("no connection");
	}

	@Test
	void roundWhenAnswerIsNotTheRightOneFails() {
		Stack wrong = new Stack() {

			@Override
			public void call(Scenario scenario, Round round) {
				round.add(1, new ListAnswer(0, "success", List.of()));
				round.leave();
			}

			@Override
			public void close() {
				// there is nothing to close
			}

		};
		assertThatIllegalStateException()
			.isThrownBy(() -> Round.hold(wrong, new Cell(Scenario.LIST_1, 1), this.latencies))
			.havingCause()
			.withMessage("Not the right answer, it has 0 lives");
	}

}
