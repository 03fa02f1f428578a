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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NalUnit}.
 */
class NalUnitTests {

	@ParameterizedTest
	@CsvSource({ "000000,6500000300" + "80", "000001,650000030180", "000003,650000030380", "000004,650000" + "0480",
			"0000000000,65000003000003" + "0080", "00ff00,6500ff0080" })
	void ofKeepsPayloadFromLookingLikeStartCode(String payload, String unit) {
		BitWriter bits = new BitWriter();
		byte[] bytes = Bits.bytes(payload);
		bits.bytes(bytes, 0, bytes.length);
		assertThat(Bits.hex(NalUnit.of(NalUnit.KEY_PICTURE, bits))).isEqualTo(unit);
	}

}
