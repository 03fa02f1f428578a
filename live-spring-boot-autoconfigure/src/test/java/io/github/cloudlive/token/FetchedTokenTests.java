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
import org.junit.jupiter.params.provider.ValueSource;

import io.github.cloudlive.InvalidFieldException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FetchedToken}.
 */
class FetchedTokenTests {

	private static final Duration LIFETIME = Duration.ofHours(2);

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "a\r\nX-Injected: 1", "令牌" })
	void createWhenTokenCannotTravelInHeaderThrowsWithoutTellingIt(String value) {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> new FetchedToken(value, LIFETIME))
			.withMessage("'access_token' must be printable ASCII without spaces");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT-1S" })
	void createWhenLifetimeIsNotPositiveThrows(Duration lifetime) {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> new FetchedToken("token", lifetime))
			.withMessage("'timeout' must be positive, but was " + lifetime);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT876000H0.001S", "PT2562047788015215H" })
	void createWhenLifetimeIsBeyondAnyClockThrows(Duration lifetime) {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> new FetchedToken("token", lifetime))
			.withMessage("'timeout' must not be over 36500d, but was " + lifetime);
	}

	@Test
	void toStringDoesNotTellToken() {
		assertThat(new FetchedToken("s3cr3t", LIFETIME)).hasToString("FetchedToken[lifetime=PT2H]");
	}

}
