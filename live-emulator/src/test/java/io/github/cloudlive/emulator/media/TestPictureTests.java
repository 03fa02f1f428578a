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

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link TestPicture}.
 */
class TestPictureTests {

	private static final Instant BEGIN = Instant.parse("2020-05-13T03:23:47Z");

	@Test
	void paintDependsOnNothingButNumber() {
		Picture first = painted(0);
		Picture picture = background();
		for (long number = 40; number <= 50; number++) {
			paint(picture, number);
		}
		assertThat(isSame(picture, painted(50))).isTrue();
		assertThat(isSame(picture, first)).isFalse();
	}

	@Test
	void paintChangesLittleFromOneToNext() {
		Picture before = painted(50);
		Picture after = painted(51);
		int changed = 0;
		for (int row = 0; row < after.rows(); row++) {
			for (int column = 0; column < after.columns(); column++) {
				changed += after.hasSameMacroblock(before, column, row) ? 0 : 1;
			}
		}
		assertThat(changed).isPositive().isLessThan(after.rows() * after.columns() / 10);
	}

	@ParameterizedTest
	@CsvSource({ "STRETCH,180", "CROP,180", "FIT,16" })
	void backgroundWhenCanvasIsWideHasBlackAtSideIfFitted(CropMode mode, int luma) {
		assertThat(background(1280, 720, mode).luma().sample(8, 8)).isEqualTo(luma);
	}

	@ParameterizedTest
	@CsvSource({ "STRETCH,true", "CROP,false", "FIT,true" })
	void backgroundShowsTopOfRingUnlessCropped(CropMode mode, boolean shown) {
		Plane luma = background(1280, 720, mode).luma();
		boolean white = false;
		for (int y = 0; y < 100; y++) {
			white |= luma.sample(640, y) == Colour.WHITE.luma();
		}
		assertThat(white).isEqualTo(shown);
	}

	@Test
	void backgroundShowsCaption() {
		assertThat(isSame(captioned("group"), captioned("other"))).isFalse();
	}

	@Test
	void backgroundTellsChineseCaptionsApart() {
		assertThat(isSame(captioned("直播间一"), captioned("直播间二"))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "直播间", "a group whose ID is longer than there is room for" })
	void backgroundWhenCaptionIsOddIsPainted(String caption) {
		TestPicture painter = new TestPicture(new Canvas(640, 480, CropMode.CROP, 25), caption, BEGIN);
		assertThatNoException().isThrownBy(() -> painter.paintBackground(new Picture(640, 480)));
	}

	@ParameterizedTest
	@CsvSource({ "1,1", "1,1080", "1920,1", "2,2", "16,16", "18,34", "160,90", "1920,1080" })
	void paintWhenSizeIsOddIsPainted(int width, int height) {
		for (CropMode mode : CropMode.values()) {
			Canvas canvas = new Canvas(width, height, mode, 30);
			TestPicture painter = new TestPicture(canvas, "group", BEGIN);
			Picture background = new Picture(canvas.width(), canvas.height());
			Picture picture = new Picture(canvas.width(), canvas.height());
			painter.paintBackground(background);
			assertThatNoException().isThrownBy(() -> painter.paint(picture, background, 1_000_000_007L));
		}
	}

	@Test
	void canvasWhenSizeIsOddGetsOneLineMore() {
		assertThat(new Canvas(321, 239, CropMode.CROP, 25)).isEqualTo(new Canvas(322, 240, CropMode.CROP, 25));
	}

	@Test
	void fontHasLettersThatLookLikeThem() {
		StringBuilder seven = new StringBuilder();
		for (int y = 0; y < Font.HEIGHT; y++) {
			for (int x = 0; x < Font.WIDTH; x++) {
				seven.append(Font.hasDot('7', x, y) ? '#' : '.');
			}
			seven.append('\n');
		}
		assertThat(seven).hasToString("#####\n....#\n...#.\n..#..\n.#...\n.#...\n.#...\n");
	}

	private static Picture background() {
		return background(640, 480, CropMode.CROP);
	}

	private static Picture background(int width, int height, CropMode mode) {
		Picture background = new Picture(width, height);
		painter(width, height, mode).paintBackground(background);
		return background;
	}

	private static Picture captioned(String caption) {
		Picture background = new Picture(640, 480);
		new TestPicture(new Canvas(640, 480, CropMode.CROP, 25), caption, BEGIN).paintBackground(background);
		return background;
	}

	private static Picture painted(long number) {
		Picture picture = background();
		paint(picture, number);
		return picture;
	}

	private static void paint(Picture picture, long number) {
		painter(640, 480, CropMode.CROP).paint(picture, background(), number);
	}

	private static TestPicture painter(int width, int height, CropMode mode) {
		return new TestPicture(new Canvas(width, height, mode, 25), "group", BEGIN);
	}

	private static boolean isSame(Picture one, Picture other) {
		boolean same = true;
		for (int row = 0; row < one.rows(); row++) {
			same &= one.hasSameRow(other, row);
		}
		return same;
	}

}
