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

package io.github.cloudlive;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Identifiers}.
 */
class IdentifiersTests {

	@ParameterizedTest
	@ValueSource(strings = { "1111", "直播间", "a b", " leading", "trailing ", "a/b", "..", "%2F", "?&=#+", "\"\\'", "<b>",
			"{groupId}", "null", "0", "-", "a\u00a0b", "\u200b", "\u2028x", "🎥", "e\u0301" })
	void requireWhenOddButLegalReturnsItUnchanged(String value) {
		assertThat(Identifiers.require("groupId", value)).isEqualTo(value);
	}

	@Test
	void requireWhenVeryLongReturnsItUnchanged() {
		String value = "直".repeat(100_000);
		assertThat(Identifiers.require("groupId", value)).isEqualTo(value);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "\t", "\u3000", "\n" })
	void requireWhenBlankThrows(String value) {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> Identifiers.require("groupId", value))
			.withMessage("'groupId' must not be blank");
	}

	@ParameterizedTest
	@CsvSource({ "0, U+0000", "9, U+0009", "10, U+000A", "13, U+000D", "31, U+001F", "127, U+007F", "133, U+0085",
			"159, U+009F" })
	void requireWhenControlCharacterNamesItAndItsPlace(int character, String name) {
		assertThatExceptionOfType(InvalidFieldException.class)
			.isThrownBy(() -> Identifiers.require("groupId", "ab" + (char) character))
			.withMessage("'groupId' must not have control characters, but has " + name + " at index 2");
	}

	@Test
	void requireWhenFirstHalfOfSurrogatePairNamesItAndItsPlace() {
		assertThatExceptionOfType(InvalidFieldException.class)
			.isThrownBy(() -> Identifiers.require("appId", "🎥\ud83c-"))
			.withMessage("'appId' must be well-formed text, but has half of a surrogate pair (U+D83C) at index 2");
	}

	@Test
	void requireWhenSecondHalfOfSurrogatePairNamesItAndItsPlace() {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> Identifiers.require("appId", "\udfa5"))
			.withMessage("'appId' must be well-formed text, but has half of a surrogate pair (U+DFA5) at index 0");
	}

	@Test
	void requireWhenInvalidTellsFieldAndProblemApart() {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> Identifiers.require("appId", ""))
			.satisfies((ex) -> assertThat(ex.getField()).isEqualTo("appId"))
			.satisfies((ex) -> assertThat(ex.getProblem()).isEqualTo("must not be blank"));
	}

}
