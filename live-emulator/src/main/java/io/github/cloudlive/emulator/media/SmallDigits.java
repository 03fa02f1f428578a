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

/**
 * Hexadecimal digits of three by five dots, of which several go where one letter of the
 * {@link Font} goes.
 */
final class SmallDigits {

	static final int WIDTH = 3;

	static final int HEIGHT = 5;

	// The rows of each digit from the top, three dots in an octal digit
	private static final String[] GLYPHS = { "75557", "26227", "71747", "71717", "55711", "74717", "74757", "71222",
			"75757", "75717", "25755", "65656", "34443", "65556", "74647", "74644" };

	private SmallDigits() {
	}

	/**
	 * Return whether a digit has a dot at a place.
	 * @param digit the digit, 0 to 15
	 * @param x the column, from 0 at the left
	 * @param y the row, from 0 at the top
	 * @return whether there is a dot
	 */
	static boolean hasDot(int digit, int x, int y) {
		return (GLYPHS[digit].charAt(y) >> (WIDTH - 1 - x) & 1) == 1;
	}

}
