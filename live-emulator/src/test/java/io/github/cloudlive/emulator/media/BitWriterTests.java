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

package io.github.cloudlive.emulator.media;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BitWriter}.
 */
class BitWriterTests {

	private final BitWriter bits = new BitWriter();

	@ParameterizedTest
	@CsvSource({ "0,1", "1,010", "2,011", "3,00100", "6,00111", "7,0001000", "25,000011010", "254,000000011111111" })
	void unsignedWritesExponentialGolombCode(int value, String code) {
		assertThat(Bits.hex(this.bits.unsigned(value).align().toByteArray())).isEqualTo(Bits.of(code));
	}

	@ParameterizedTest
	@CsvSource({ "0,1", "1,010", "-1,011", "2,00100", "-2,00101" })
	void signedAlternates(int value, String code) {
		assertThat(Bits.hex(this.bits.signed(value).align().toByteArray())).isEqualTo(Bits.of(code));
	}

	@Test
	void bitsWritesHighestFirst() {
		this.bits.bits(3, 0b101).flag(true).bits(32, 0x12345678).align();
		assertThat(Bits.hex(this.bits.toByteArray())).isEqualTo("b123456780");
	}

	@Test
	void alignWhenByteIsFullAddsNothing() {
		assertThat(this.bits.bits(8, 7).align().toByteArray()).containsExactly(7);
	}

	@Test
	void bytesWhenManyAreKept() {
		byte[] many = new byte[1000];
		many[999] = 9;
		this.bits.bits(8, 1).bytes(many, 1, 999);
		assertThat(this.bits.toByteArray()).hasSize(1000).startsWith(1, 0).endsWith(0, 9);
	}

}
