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

package io.github.cloudlive.token.redis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.token.DeveloperCredentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link TokenKey}.
 */
class TokenKeyTests {

	private static final String BASE64 = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

	@Test
	void ofReadsBase64() {
		assertThat(TokenKey.of(BASE64).secretKey().getEncoded()).asString()
			.isEqualTo("0123456789abcdef0123456789abcdef");
	}

	@Test
	void ofWhenThereAreSpacesAroundReadsKey() {
		assertThat(TokenKey.of(" " + BASE64 + "\n").secretKey()).isEqualTo(TokenKey.of(BASE64).secretKey());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			s3cr3t!  | must be the Base64 of 32 bytes, but is no Base64
			c2VjcmV0 | must be the Base64 of 32 bytes, but is that of 6
			''       | must be the Base64 of 32 bytes, but is that of 0
			""")
	void ofWhenTextIsNoKeySaysWhatIsWrongWithoutIt(String text, String problem) {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> TokenKey.of(text))
			.withNoCause()
			.satisfies((ex) -> {
				assertThat(ex.getField()).isEqualTo("key");
				assertThat(ex.getProblem()).isEqualTo(problem);
			});
	}

	@Test
	void derivedFromWhenSecretsAreSameReturnsSameKey() {
		assertThat(derived("0123456789abcdef").secretKey()).isEqualTo(derived("0123456789abcdef").secretKey());
	}

	@Test
	void derivedFromWhenSecretsDifferReturnsOtherKey() {
		assertThat(derived("0123456789abcdef").secretKey()).isNotEqualTo(derived("0123456789abcdeg").secretKey());
	}

	@Test
	void derivedFromReturnsKeyOfAes256() {
		assertThat(derived("0123456789abcdef").secretKey().getEncoded()).hasSize(32);
	}

	@Test
	void toStringDoesNotTellKey() {
		assertThat(TokenKey.of(BASE64)).hasToString("TokenKey[(hidden)]");
	}

	private static TokenKey derived(String secret) {
		return TokenKey.derivedFrom(new DeveloperCredentials("dev", secret));
	}

}
