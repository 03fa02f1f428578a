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

import java.util.HexFormat;

/**
 * A short beep each second, in AAC-LC (ISO/IEC 14496-3, subpart 4), 48 kHz, one channel.
 * 750 Hz go into a frame of 1024 samples exactly 16 times: one frame, repeated, is a tone
 * without a seam.
 */
final class AacTone {

	static final int SAMPLE_RATE = 48_000;

	static final int FRAME_SAMPLES = 1024;

	/**
	 * The AudioSpecificConfig (section 1.6.2.1): object type 2 (AAC-LC) in five bits,
	 * sampling frequency 3 (48 kHz) in four, one channel in four, three zeros.
	 */
	static final int CONFIG = 0b00010_0011_0001_000;

	private static final int BEEP_SAMPLES = SAMPLE_RATE / 5;

	// A raw_data_block (section 4.4.2.1): one channel, no spectrum
	private static final byte[] SILENCE = HexFormat.of().parseHex("01182007");

	// Likewise, with the spectrum of the tone
	private static final byte[] TONE = HexFormat.of()
		.parseHex("00ee35109684259f424190806420110805d00210a5df5effc7ffdee3ffb7fd78dd27c3bfae3f4d3b15cf8a5eee95f201"
				+ "818df11b9bd36e6f4d62a802cbb125f1bcf59a622617d9b46cf54cba9297684848484848484b125814980ef746992a64"
				+ "a30a30a30ac4c2c4c2c4c2ee76bb9daee768c6986986ce6772cc856c9828c28c2bcf3cf3c6efcf3d7e4000377e79e4e4"
				+ "050000bf2e00000000bfb740000000bf2d00000002fcb90000012e");

	private AacTone() {
	}

	/**
	 * Return a frame.
	 * @param number the number of the frame
	 * @return a raw data block that must not be changed
	 */
	static byte[] frame(long number) {
		return (number * FRAME_SAMPLES % SAMPLE_RATE < BEEP_SAMPLES) ? TONE : SILENCE;
	}

}
