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

import java.net.URI;
import java.util.Base64;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.cloudlive.token.DeveloperCredentials;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TokenCipher}.
 */
class TokenCipherTests {

	private static final TokenKey KEY = key("0123456789abcdef");

	private static final TokenNamespace NAMESPACE = namespace("http://gateway:28000", "dev");

	private final TokenCipher cipher = new TokenCipher(KEY, NAMESPACE);

	@Test
	void openReturnsWhatWasSealed() {
		assertThat(this.cipher.open(this.cipher.seal("token", 7), 7)).isEqualTo("token");
	}

	@Test
	void openWhenOtherReplicaSealedReturnsToken() {
		String sealed = new TokenCipher(key("0123456789abcdef"), namespace("HTTP://Gateway:28000/", "dev"))
			.seal("token", 7);
		assertThat(this.cipher.open(sealed, 7)).isEqualTo("token");
	}

	@Test
	void sealWhenRepeatedDiffers() {
		assertThat(this.cipher.seal("token", 7)).isNotEqualTo(this.cipher.seal("token", 7));
	}

	@Test
	void openWhenGenerationDiffersReturnsNull() {
		assertThat(this.cipher.open(this.cipher.seal("token", 7), 8)).isNull();
	}

	@Test
	void openWhenKeyDiffersReturnsNull() {
		String sealed = new TokenCipher(key("fedcba9876543210"), NAMESPACE).seal("token", 7);
		assertThat(this.cipher.open(sealed, 7)).isNull();
	}

	@Test
	void openWhenPlatformDiffersReturnsNull() {
		String sealed = new TokenCipher(KEY, namespace("http://emulator:28000", "dev")).seal("token", 7);
		assertThat(this.cipher.open(sealed, 7)).isNull();
	}

	@Test
	void openWhenDeveloperIdDiffersReturnsNull() {
		String sealed = new TokenCipher(KEY, namespace("http://gateway:28000", "other")).seal("token", 7);
		assertThat(this.cipher.open(sealed, 7)).isNull();
	}

	@Test
	void openWhenAnyByteIsAlteredReturnsNull() {
		byte[] sealed = Base64.getDecoder().decode(this.cipher.seal("token", 7));
		assertThat(IntStream.range(0, sealed.length)).allSatisfy((index) -> {
			byte[] altered = sealed.clone();
			altered[index] ^= 1;
			assertThat(this.cipher.open(Base64.getEncoder().encodeToString(altered), 7)).isNull();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no Base64", "AAAA", "AAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAA",
			"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void openWhenTextIsSomethingElseReturnsNull(String text) {
		assertThat(this.cipher.open(text, 7)).isNull();
	}

	private static TokenKey key(String secret) {
		return TokenKey.derivedFrom(new DeveloperCredentials("dev", secret));
	}

	private static TokenNamespace namespace(String platform, String developerId) {
		return new TokenNamespace(URI.create(platform), developerId);
	}

}
