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
 * How a source gets onto a canvas of another shape, by the numbers of the platform.
 */
public enum CropMode {

	/**
	 * 1: stretched to fill the canvas, its shape is lost.
	 */
	STRETCH,

	/**
	 * 2: fills the canvas, keeps its shape; what is too much is cut off.
	 */
	CROP,

	/**
	 * 3: wholly visible, keeps its shape; the rest of the canvas stays black.
	 */
	FIT;

	// The source of the test picture has the shape of an old television
	private static final int SOURCE_WIDTH = 4;

	private static final int SOURCE_HEIGHT = 3;

	/**
	 * Find a mode by the platform's number.
	 * @param number 1, 2 or 3
	 * @return the mode
	 */
	public static CropMode of(int number) {
		return values()[number - 1];
	}

	/**
	 * Place the source.
	 * @param width the width of the canvas
	 * @param height the height of the canvas
	 * @return where the source lies, all numbers even
	 */
	Box place(int width, int height) {
		boolean wide = width * SOURCE_HEIGHT >= height * SOURCE_WIDTH;
		return switch (this) {
			case STRETCH -> new Box(0, 0, width, height);
			case CROP -> wide ? acrossWidth(width, height) : acrossHeight(width, height);
			case FIT -> wide ? acrossHeight(width, height) : acrossWidth(width, height);
		};
	}

	private static Box acrossWidth(int width, int height) {
		int sourceHeight = even(width * SOURCE_HEIGHT / SOURCE_WIDTH);
		return new Box(0, even((height - sourceHeight) / 2), width, sourceHeight);
	}

	private static Box acrossHeight(int width, int height) {
		int sourceWidth = even(height * SOURCE_WIDTH / SOURCE_HEIGHT);
		return new Box(even((width - sourceWidth) / 2), 0, sourceWidth, height);
	}

	private static int even(int number) {
		return number / 2 * 2;
	}

}
