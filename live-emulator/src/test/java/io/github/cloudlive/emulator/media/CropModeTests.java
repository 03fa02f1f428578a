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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CropMode}.
 */
class CropModeTests {

	@ParameterizedTest
	@CsvSource({ "1,0,0,1280,720", "2,0,-120,1280,960", "3,160,0,960,720" })
	void placeWhenCanvasIsWide(int mode, int x, int y, int width, int height) {
		assertThat(CropMode.of(mode).place(1280, 720)).isEqualTo(new Box(x, y, width, height));
	}

	@ParameterizedTest
	@CsvSource({ "1,0,0,480,640", "2,-186,0,852,640", "3,0,140,480,360" })
	void placeWhenCanvasIsHigh(int mode, int x, int y, int width, int height) {
		assertThat(CropMode.of(mode).place(480, 640)).isEqualTo(new Box(x, y, width, height));
	}

	@ParameterizedTest
	@CsvSource({ "1", "2", "3" })
	void placeWhenCanvasHasShapeOfSourceFillsIt(int mode) {
		assertThat(CropMode.of(mode).place(640, 480)).isEqualTo(new Box(0, 0, 640, 480));
	}

}
