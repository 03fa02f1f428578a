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
 * What a live is asked to look like. A canvas of an odd width or height gets one line
 * more: two lines of a picture share their colour.
 *
 * @param width the width in pixels
 * @param height the height in pixels
 * @param cropMode how the source gets onto the canvas
 * @param frameRate how many pictures a second has
 */
public record Canvas(int width, int height, CropMode cropMode, int frameRate) {

	/**
	 * The canvas of a start that asks for nothing in particular.
	 */
	public static final Canvas DEFAULT = new Canvas(1920, 1080, CropMode.CROP, 30);

	public Canvas {
		width += width % 2;
		height += height % 2;
	}

	@Override
	public String toString() {
		return this.width + "x" + this.height + "@" + this.frameRate;
	}

}
