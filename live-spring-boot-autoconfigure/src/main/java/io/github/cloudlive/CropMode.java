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

package io.github.cloudlive;

/**
 * How a picture is brought onto the canvas when its ratio differs from the canvas's.
 * Platform default: {@link #CROP}.
 */
public enum CropMode {

	/**
	 * Stretch to fill the canvas; the ratio is lost (平铺).
	 */
	STRETCH(1),

	/**
	 * Fill the canvas, keep the ratio, cut off what is over (等比平铺裁剪).
	 */
	CROP(2),

	/**
	 * Fit inside the canvas, keep the ratio, black bars around (等比平铺填充).
	 */
	FIT(3);

	private final int value;

	CropMode(int value) {
		this.value = value;
	}

	/**
	 * Return the number that the platform knows the mode by.
	 * @return the number on the wire
	 */
	public int getValue() {
		return this.value;
	}

}
