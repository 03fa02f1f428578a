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
 * What a decoder must be up to (ISO/IEC 14496-10, table A-1).
 */
enum H264Level {

	LEVEL_2(20, 11_880, 396),

	LEVEL_2_1(21, 19_800, 792),

	LEVEL_3(30, 40_500, 1_620),

	LEVEL_3_1(31, 108_000, 3_600),

	LEVEL_3_2(32, 216_000, 5_120),

	LEVEL_4(40, 245_760, 8_192);

	private static final int SHAPE = 8;

	private final int number;

	private final int macroblocksPerSecond;

	private final int macroblocks;

	H264Level(int number, int macroblocksPerSecond, int macroblocks) {
		this.number = number;
		this.macroblocksPerSecond = macroblocksPerSecond;
		this.macroblocks = macroblocks;
	}

	static H264Level of(int columns, int rows, int frameRate) {
		return Arrays.stream(values())
			.filter((level) -> level.allows(columns, rows, frameRate))
			.findFirst()
			.orElse(LEVEL_4);
	}

	int number() {
		return this.number;
	}

	private boolean allows(int columns, int rows, int frameRate) {
		int longest = Math.max(columns, rows);
		return columns * rows <= this.macroblocks && columns * rows * frameRate <= this.macroblocksPerSecond
				&& longest * longest <= SHAPE * this.macroblocks;
	}

}
