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
 * Reads bytes that a test spells out.
 */
final class Bits {

	private static final HexFormat HEX = HexFormat.of();

	private Bits() {
	}

	/**
	 * Return bytes that are spelled in bits. Blanks are for the reader, and zeros fill up
	 * the last byte.
	 * @param bits zeros, ones and blanks
	 * @return the bytes in hexadecimal
	 */
	static String of(String bits) {
		StringBuilder digits = new StringBuilder(bits.replaceAll("\\s", ""));
		while (digits.length() % 8 != 0) {
			digits.append('0');
		}
		StringBuilder hex = new StringBuilder();
		for (int i = 0; i < digits.length(); i += 8) {
			hex.append(HEX.toHexDigits((byte) Integer.parseInt(digits.substring(i, i + 8), 2)));
		}
		return hex.toString();
	}

	static String hex(byte[] bytes) {
		return HEX.formatHex(bytes);
	}

	static byte[] bytes(String hex) {
		return HEX.parseHex(hex.replaceAll("\\s", ""));
	}

	/**
	 * Return a NAL unit without the bytes that keep it from looking like a start code.
	 * @param unit the unit
	 * @return the unit in hexadecimal
	 */
	static String unescaped(byte[] unit) {
		return hex(unit).replaceAll("(?<=^(?:..){0,4096}0000)03(?=0[0-3])", "");
	}

}
