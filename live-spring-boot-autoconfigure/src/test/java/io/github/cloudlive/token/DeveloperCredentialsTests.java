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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.cloudlive.InvalidFieldException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DeveloperCredentials}.
 */
class DeveloperCredentialsTests {

	private static final String SECRET = "0123456789abcdef";

	@ParameterizedTest
	@ValueSource(strings = { "a", "dev.with.dots", "dev:with:colons", "!~", "\"quoted\\\"" })
	void createWhenIdIsPrintableAsciiKeepsIt(String developerId) {
		assertThat(new DeveloperCredentials(developerId, SECRET).developerId()).isEqualTo(developerId);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a b", "a\r\nX-Injected: 1", "开发者", "\u007f", "é" })
	void createWhenIdCannotTravelInHeaderThrows(String developerId) {
		assertThatExceptionOfType(InvalidFieldException.class)
			.isThrownBy(() -> new DeveloperCredentials(developerId, SECRET))
			.withMessage("'developer.id' must be printable ASCII without spaces");
	}

	@ParameterizedTest
	@ValueSource(strings = { SECRET, "密钥密钥密0", " 23456789abcdef " })
	void createWhenSecretHas16BytesKeepsIt(String secret) {
		assertThat(new DeveloperCredentials("dev", secret).developerSecret()).isEqualTo(secret);
	}

	@ParameterizedTest
	@CsvSource({ "'', 0", "topsecret, 9", "topsecret-3456789, 17", "密钥密钥密钥密钥, 24" })
	void createWhenSecretHasOtherLengthTellsLengthButNotSecret(String secret, int bytes) {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> new DeveloperCredentials("dev", secret))
			.withMessage("'developer.secret' must be exactly 16 bytes long, but is " + bytes);
	}

	@Test
	void toStringDoesNotTellSecret() {
		assertThat(new DeveloperCredentials("dev", SECRET))
			.hasToString("DeveloperCredentials[developerId=dev, developerSecret=(hidden)]");
	}

}
