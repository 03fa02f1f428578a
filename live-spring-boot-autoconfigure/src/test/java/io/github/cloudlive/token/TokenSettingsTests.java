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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link TokenSettings}.
 */
class TokenSettingsTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	@ParameterizedTest
	@CsvSource({ "PT10S, PT1S", "PT10M, PT1M", "PT50M, PT5M", "PT51M, PT5M", "PT2H, PT5M", "PT277H, PT5M" })
	void refreshWindowOfWhenNotSetIsTenPercentUpToFiveMinutes(Duration lifetime, Duration window) {
		assertThat(TokenSettings.defaults().refreshWindowOf(lifetime)).isEqualTo(window);
	}

	@ParameterizedTest
	@CsvSource({ "PT1H, PT15M, PT15M", "PT1H, PT16M, PT15M", "PT1H, PT14M, PT14M", "PT4S, PT30M, PT1S",
			"PT1H, PT0S, PT0S", "PT1H, PT100H, PT15M" })
	void refreshWindowOfWhenSetIsNeverOverQuarterOfLife(Duration lifetime, Duration refreshWindow, Duration window) {
		assertThat(new TokenSettings(refreshWindow, SECOND, SECOND).refreshWindowOf(lifetime)).isEqualTo(window);
	}

	@Test
	void createWhenRefreshWindowIsNegativeThrows() {
		assertThatExceptionOfType(InvalidFieldException.class)
			.isThrownBy(() -> new TokenSettings(Duration.ofSeconds(-1), SECOND, SECOND))
			.withMessage("'refreshWindow' must not be negative, but was PT-1S");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT-1S" })
	void createWhenFailureBackoffIsNotPositiveThrows(Duration failureBackoff) {
		assertThatExceptionOfType(InvalidFieldException.class)
			.isThrownBy(() -> new TokenSettings(null, failureBackoff, SECOND))
			.withMessage("'failureBackoff' must be positive, but was " + failureBackoff);
	}

	@Test
	void createWhenMaxFailureBackoffIsLessThanFirstThrows() {
		assertThatExceptionOfType(InvalidFieldException.class)
			.isThrownBy(() -> new TokenSettings(null, SECOND, Duration.ofMillis(999)))
			.withMessage("'maxFailureBackoff' must not be less than 'failureBackoff' (PT1S), but was PT0.999S");
	}

	@Test
	void createWhenBackoffsAreEqualIsAllowed() {
		assertThat(new TokenSettings(null, SECOND, SECOND).maxFailureBackoff()).isEqualTo(SECOND);
	}

}
