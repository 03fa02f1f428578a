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

import java.util.Arrays;

/**
 * Makes NAL units, the parts of an H.264 stream (ISO/IEC 14496-10, section 7.3.1).
 */
final class NalUnit {

	static final int PICTURE = 0x61;

	static final int KEY_PICTURE = 0x65;

	static final int SEQUENCE_PARAMETERS = 0x67;

	static final int PICTURE_PARAMETERS = 0x68;

	private static final byte ESCAPE = 3;

	private NalUnit() {
	}

	/**
	 * Make a unit.
	 * @param header its first byte
	 * @param payload what it holds; a one and the zeros that fill the last byte are added
	 * @return the unit
	 */
	static byte[] of(int header, BitWriter payload) {
		byte[] bytes = payload.bits(1, 1).align().toByteArray();
		// At worst, every third byte is an escape
		byte[] unit = new byte[1 + bytes.length + bytes.length / 2];
		int size = 0;
		unit[size++] = (byte) header;
		int zeros = 0;
		for (byte value : bytes) {
			// Two zeros and a small number would look like the start of another unit
			if (zeros == 2 && value >= 0 && value <= ESCAPE) {
				unit[size++] = ESCAPE;
				zeros = 0;
			}
			unit[size++] = value;
			zeros = (value == 0) ? zeros + 1 : 0;
		}
		return Arrays.copyOf(unit, size);
	}

}
