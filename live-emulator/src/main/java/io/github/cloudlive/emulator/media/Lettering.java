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
 * Writes white text on black. A character that the {@link Font} has no letter for is
 * written as its number in Unicode, in small digits on two lines: 76F4 is to be read
 * where a 直 would stand.
 *
 * @param x the left edge of the text
 * @param y its top
 * @param dot the size of a dot in pixels
 */
record Lettering(int x, int y, int dot) {

	private static final int GAP = 1;

	private static final int RADIX = 16;

	void write(String text, Picture picture) {
		int[] characters = text.codePoints().toArray();
		int step = (Font.WIDTH + GAP) * this.dot;
		picture.luma()
			.fill(new Box(this.x, this.y, characters.length * step, Font.HEIGHT * this.dot), Colour.BLACK.luma());
		for (int i = 0; i < characters.length; i++) {
			write(characters[i], this.x + i * step, picture.luma());
		}
	}

	private void write(int character, int left, Plane luma) {
		if (Font.has(character)) {
			writeLetter(character, left, luma);
		}
		else if (this.dot == 1) {
			// There are no smaller dots
			writeLetter('#', left, luma);
		}
		else {
			writeNumber(character, left, luma);
		}
	}

	private void writeLetter(int letter, int left, Plane luma) {
		for (int column = 0; column < Font.WIDTH; column++) {
			for (int row = 0; row < Font.HEIGHT; row++) {
				if (Font.hasDot(letter, column, row)) {
					luma.fill(new Box(left + column * this.dot, this.y + row * this.dot, this.dot, this.dot),
							Colour.WHITE.luma());
				}
			}
		}
	}

	private void writeNumber(int character, int left, Plane luma) {
		String digits = ((character > Character.MAX_VALUE) ? "%06x" : "%04x").formatted(character);
		int small = this.dot / 2;
		int perLine = digits.length() / 2;
		for (int i = 0; i < digits.length(); i++) {
			int x = left + i % perLine * (SmallDigits.WIDTH + GAP) * small;
			int y = this.y + small + i / perLine * (SmallDigits.HEIGHT + GAP) * small;
			writeDigit(Character.digit(digits.charAt(i), RADIX), new Box(x, y, small, small), luma);
		}
	}

	private static void writeDigit(int digit, Box first, Plane luma) {
		for (int column = 0; column < SmallDigits.WIDTH; column++) {
			for (int row = 0; row < SmallDigits.HEIGHT; row++) {
				if (SmallDigits.hasDot(digit, column, row)) {
					luma.fill(new Box(first.x() + column * first.width(), first.y() + row * first.height(),
							first.width(), first.height()), Colour.WHITE.luma());
				}
			}
		}
	}

}
