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

package io.github.cloudlive.metrics;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link QueryCheck}: it finds what is wrong.
 */
class QueryCheckTests {

	private final QueryCheck check = new QueryCheck(
			Map.of("live_calls_total", Set.of("account", "operation", "outcome"), "live_left", Set.of("account"),
					"live_capacity", Set.of("account")));

	@ParameterizedTest
	@ValueSource(strings = { "live_left", "live_left / live_capacity < 0.1", "live_left != live_left",
			"sum(rate(live_calls_total{outcome=~\"error|unknown\", job=~\"$job\"}[5m])) or vector(0)",
			"sum by (operation, instance) (rate(live_calls_total{operation=\"$operation\"}[$__rate_interval]))",
			"sum by (job) (live_calls_total unless live_calls_total offset 15m) > 1.5e3",
			"max by (account) (live_left and live_capacity > bool 0)" })
	void complaintsWhenAllExistsAreEmpty(String query) {
		assertThat(this.check.complaints(query)).isEmpty();
	}

	@Test
	void complaintsWhenMetricDoesNotExistNameIt() {
		assertThat(this.check.complaints("sum by (outcome) (rate(live_call_total{outcome=\"error\"}[5m])) / lvie_left"))
			.containsExactly("there is no live_call_total", "there is no lvie_left");
	}

	@Test
	void complaintsWhenSelectorHasAnotherLabelNameIt() {
		assertThat(this.check.complaints("live_left{account=\"a\", outcome=\"error\"}"))
			.containsExactly("live_left has no label outcome");
	}

	@Test
	void complaintsWhenGroupingHasAnotherLabelNameIt() {
		assertThat(this.check.complaints("sum by (account, operation) (live_calls_total / live_left)"))
			.containsExactly("live_left has no label operation");
	}

	@Test
	void complaintsWhenInnerGroupingHasAnotherLabelNameIt() {
		assertThat(this.check.complaints("max by (account) (sum by (account, state) (live_left))"))
			.containsExactly("live_left has no label state");
	}

	@Test
	void complaintsWhenLabelNeverHasTheValueNameIt() {
		assertThat(this.check.complaints("live_calls_total{outcome=~\"error|unkown\"}"))
			.containsExactly("outcome is never unkown");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sum(live_left) by (account)", "sum without (account) (live_left)",
			"live_left / on (account) live_capacity" })
	void complaintsWhenGroupingIsNotUnderstoodAreRefused(String query) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.check.complaints(query))
			.withMessageContaining("Cannot check");
	}

}
