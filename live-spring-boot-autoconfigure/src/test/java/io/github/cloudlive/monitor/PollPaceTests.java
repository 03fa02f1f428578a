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

package io.github.cloudlive.monitor;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.cloudlive.InvalidFieldException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PollPace}.
 */
class PollPaceTests {

	private static final RuntimeException FAILURE = new IllegalStateException("No list");

	@ParameterizedTest
	@CsvSource({ "1,20", "2,40", "3,60", "4,60", "1000000,60" })
	void afterFailureDoublesUpToMinute(int failures, long seconds) {
		assertThat(new PollPace(Duration.ofSeconds(10)).afterFailure(failures, FAILURE))
			.isEqualTo(Duration.ofSeconds(seconds));
	}

	@Test
	void afterFailureWhenIntervalIsOverMinuteIsInterval() {
		assertThat(new PollPace(Duration.ofMinutes(5)).afterFailure(3, FAILURE)).isEqualTo(Duration.ofMinutes(5));
	}

	@Test
	void afterFailureWhenIntervalIsLongestIsInterval() {
		assertThat(new PollPace(Duration.ofDays(1)).afterFailure(Integer.MAX_VALUE, FAILURE))
			.isEqualTo(Duration.ofDays(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT-1S", "PT0.999S", "PT24H0.001S", "PT2562047788015H" })
	void createWhenIntervalIsOutOfRangeThrows(Duration interval) {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> new PollPace(interval))
			.withMessage("'interval' must be between 1s and 1d, but was " + interval);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT1S", "PT24H" })
	void createWhenIntervalIsAtLimitTakesIt(Duration interval) {
		assertThat(new PollPace(interval).interval()).isEqualTo(interval);
	}

}
