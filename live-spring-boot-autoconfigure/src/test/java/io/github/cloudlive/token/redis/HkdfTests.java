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

import java.util.HexFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Hkdf}: the vectors of RFC 5869, appendix A, for SHA-256.
 */
class HkdfTests {

	private static final HexFormat HEX = HexFormat.of();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					22, 0b, 0 | 000102030405060708090a0b0c | f0f1f2f3f4f5f6f7f8f9 | 42 | 3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865
					80, 00, 1 | 606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeaf | b0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff | 82 | b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87
					22, 0b, 0 | ''                         | ''                   | 42 | 8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8
					""")
	void deriveReturnsWhatRfcSays(String secret, String salt, String info, int length, String expected) {
		byte[] key = Hkdf.derive(bytes(secret), HEX.parseHex(salt), HEX.parseHex(info), length);
		assertThat(HEX.formatHex(key)).isEqualTo(expected);
	}

	/**
	 * Return bytes that are written as their count, the first one and the step to the
	 * next.
	 */
	private static byte[] bytes(String text) {
		String[] parts = text.split(", ", -1);
		byte[] bytes = new byte[Integer.parseInt(parts[0])];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) (HexFormat.fromHexDigits(parts[1]) + i * Integer.parseInt(parts[2]));
		}
		return bytes;
	}

}
