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

package io.github.cloudlive.sample;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import io.github.cloudlive.sample.CallMeters.Calls;

import static org.assertj.core.api.Assertions.assertThat;

class CallHistoryTests {

	private static final Calls NONE = new Calls(0, 0, 0);

	private final MeterRegistry registry = new SimpleMeterRegistry();

	private final CallHistory history = new CallHistory(new CallMeters(this.registry));

	@Test
	void stepsBeforeTheFirstStepAreEmpty() {
		assertThat(this.history.steps()).hasSize(CallHistory.STEPS).containsOnly(NONE);
	}

	@Test
	void stepsTellTheCallsOfEachStepAlone() {
		call("success");
		call("success");
		this.history.step();
		call("success");
		this.history.step();
		assertThat(this.history.steps()).endsWith(new Calls(2, 0, 0), new Calls(1, 0, 0));
	}

	@Test
	void stepsCountWhatFailedAndWhatMayHave() {
		call("error");
		call("unknown");
		call("success");
		call("cancelled");
		this.history.step();
		assertThat(this.history.steps()).endsWith(new Calls(4, 2, 0));
	}

	@Test
	void stepsCountRepetitionsOfWhateverReason() {
		this.registry.counter("live.client.retries", "operation", "list", "reason", "timeout").increment();
		this.registry.counter("live.client.retries", "operation", "start", "reason", "overloaded").increment();
		this.history.step();
		assertThat(this.history.steps()).endsWith(new Calls(0, 0, 2));
	}

	@Test
	void stepsWhenThereAreMoreThanAreKeptForgetTheOldest() {
		call("success");
		for (int i = 0; i < CallHistory.STEPS + 1; i++) {
			this.history.step();
		}
		assertThat(this.history.steps()).hasSize(CallHistory.STEPS).containsOnly(NONE);
	}

	@Test
	void stepsAreAsLongAsTheSchedule() {
		assertThat(CallHistory.STEP.multipliedBy(CallHistory.STEPS)).isEqualTo(Duration.ofMinutes(5));
	}

	private void call(String outcome) {
		this.registry.timer("live.client", "operation", "list", "outcome", outcome).record(Duration.ofMillis(1));
	}

}
