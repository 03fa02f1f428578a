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
 * Tests for {@link H264Parameters}, against bytes spelled out from the standard.
 */
class H264ParametersTests {

	@Test
	void sequenceTellsSizeAndRate() {
		String profileAndLevel = "01000010 11000000 00010100"; // 66, two constraints, 2.0
		String numbers = "1 00101 011 010 0"; // set 0, 8 bits, no reordering, 1 reference
		String size = "000010100 0001111 1 1 0"; // 20 by 15 macroblocks, all of it shown
		String timing = "1 0000 1 00000000000000000000000000000001 00000000000000000000000000110010 1"; // 1/50
		String restriction = "000 1 1 1 1 0001100 0001100 1 010"; // 0 reordered, 1 kept
		assertThat(Bits.unescaped(H264Parameters.of(canvas(320, 240, 25)).sequence()))
			.isEqualTo("67" + Bits.of(profileAndLevel + numbers + size + timing + restriction + "1"));
	}

	@Test
	void sequenceWhenSizeIsNotWholeCropsInStepsOfTwo() {
		String begin = "01000010 11000000 00010100 1 00101 011 010 0";
		String size = "00100 011 1 1 1 1 00101 1 00111"; // 4 by 3 macroblocks, less 4 *
															// 2, less 6 * 2
		assertThat(Bits.unescaped(H264Parameters.of(canvas(56, 36, 25)).sequence()))
			.startsWith("67" + Bits.of(begin + size + "1 0000 1 0000").substring(0, 16));
	}

	@Test
	void pictureSaysCavlcAndDeblockingControl() {
		assertThat(Bits.hex(H264Parameters.of(canvas(320, 240, 25)).picture()))
			.isEqualTo("68" + Bits.of("1 1 0 0 1 1 1 0 00 1 1 1 1 0 0 1"));
	}

	@ParameterizedTest
	@CsvSource({ "16,16,1,20", "320,240,30,20", "352,288,30,20", "480,360,25,21", "640,360,25,30", "640,480,30,30",
			"1280,720,25,31", "1280,720,30,31", "1280,720,24,31", "1920,1080,25,40", "1920,1080,30,40", "1920,16,30,31",
			"720,576,30,31" })
	void levelIsLowestThatAllowsSizeAndRate(int width, int height, int frameRate, int level) {
		assertThat(H264Parameters.of(canvas(width, height, frameRate)).sequence()[3]).isEqualTo((byte) level);
	}

	private static Canvas canvas(int width, int height, int frameRate) {
		return new Canvas(width, height, CropMode.CROP, frameRate);
	}

}
