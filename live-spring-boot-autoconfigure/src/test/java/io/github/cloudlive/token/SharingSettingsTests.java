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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.token.SharingSettings.OnUnavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SharingSettings}.
 */
class SharingSettingsTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	@ParameterizedTest
	@ValueSource(strings = { "PT-1S", "PT0S", "PT0.000999999S", "PT1M0.000000001S", "PT1H" })
	void createWhenTimeoutIsOutOfRangeThrows(Duration timeout) {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> settings(timeout, SECOND, SECOND))
			.withMessage("'timeout' must be between 1ms and 1m, but was " + timeout);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT-0.001S", "PT1H0.001S", "PT24H" })
	void createWhenMinFetchIntervalIsOutOfRangeThrows(Duration minFetchInterval) {
		assertThatExceptionOfType(InvalidFieldException.class)
			.isThrownBy(() -> settings(SECOND, minFetchInterval, SECOND))
			.withMessage("'minFetchInterval' must be between 0s and 1h, but was " + minFetchInterval);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT-1S", "PT0S", "PT24H0.001S" })
	void createWhenLongestFetchIsOutOfRangeThrows(Duration longestFetch) {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> settings(SECOND, SECOND, longestFetch))
			.withMessage("'longestFetch' must be between 1ms and 1d, but was " + longestFetch);
	}

	@ParameterizedTest
	@CsvSource({ "PT0.001S, PT0S, PT0.001S", "PT1M, PT1H, PT24H" })
	void createWhenValuesAreAtTheEndsOfTheirRangesIsAllowed(Duration timeout, Duration minFetchInterval,
			Duration longestFetch) {
		SharingSettings settings = settings(timeout, minFetchInterval, longestFetch);
		assertThat(settings.timeout()).isEqualTo(timeout);
		assertThat(settings.minFetchInterval()).isEqualTo(minFetchInterval);
		assertThat(settings.longestFetch()).isEqualTo(longestFetch);
	}

	@Test
	void withLongestFetchKeepsTheRest() {
		assertThat(SharingSettings.defaults().withLongestFetch(SECOND))
			.isEqualTo(settings(Duration.ofMillis(500), SECOND, SECOND));
	}

	private static SharingSettings settings(Duration timeout, Duration minFetchInterval, Duration longestFetch) {
		return new SharingSettings(timeout, OnUnavailable.LOCAL, minFetchInterval, longestFetch);
	}

}
