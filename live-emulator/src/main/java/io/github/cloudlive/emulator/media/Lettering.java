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
 * Writes white text on black.
 *
 * @param x the left edge of the text
 * @param y its top
 * @param dot the size of a dot in pixels
 */
record Lettering(int x, int y, int dot) {

	private static final int GAP = 1;

	void write(String text, Picture picture) {
		int width = text.length() * (Font.WIDTH + GAP) * this.dot;
		picture.luma().fill(new Box(this.x, this.y, width, Font.HEIGHT * this.dot), Colour.BLACK.luma());
		for (int i = 0; i < text.length(); i++) {
			write(text.charAt(i), this.x + i * (Font.WIDTH + GAP) * this.dot, picture.luma());
		}
	}

	private void write(char letter, int left, Plane luma) {
		for (int column = 0; column < Font.WIDTH; column++) {
			for (int row = 0; row < Font.HEIGHT; row++) {
				if (Font.hasDot(letter, column, row)) {
					luma.fill(new Box(left + column * this.dot, this.y + row * this.dot, this.dot, this.dot),
							Colour.WHITE.luma());
				}
			}
		}
	}

}
