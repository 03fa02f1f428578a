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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Lettering}.
 */
class LetteringTests {

	@Test
	void letterIsWrittenAsItLooks() {
		assertThat(written("v", 1)).isEqualTo("""
				#...#.
				#...#.
				#...#.
				#...#.
				#...#.
				.#.#..
				..#...
				""");
	}

	@Test
	void characterWithoutLetterIsWrittenAsItsNumber() {
		assertThat(written("\u76f4", 2)).isEqualTo("""
				............
				###.###.....
				..#.#.......
				.#..###.....
				.#..#.#.....
				.#..###.....
				............
				###.#.#.....
				#...#.#.....
				##..###.....
				#.....#.....
				#.....#.....
				............
				............
				""");
	}

	@Test
	void characterOfTwoCharsIsOneWithLongerNumber() {
		assertThat(written("\ud83d\ude00", 2)).isEqualTo("""
				............
				###..#..###.
				#.#.##..#...
				#.#..#..##..
				#.#..#..#...
				###.###.#...
				............
				###.###.###.
				#...#.#.#.#.
				###.#.#.#.#.
				#.#.#.#.#.#.
				###.###.###.
				............
				............
				""");
	}

	@Test
	void characterWithoutLetterWhenThereIsNoRoomForItsNumberIsSign() {
		assertThat(written("\u76f4", 1)).isEqualTo(written("#", 1));
	}

	private static String written(String text, int dot) {
		Picture picture = new Picture(16, 16);
		new Lettering(0, 0, dot).write(text, picture);
		StringBuilder lines = new StringBuilder();
		for (int y = 0; y < Font.HEIGHT * dot; y++) {
			for (int x = 0; x < (Font.WIDTH + 1) * dot; x++) {
				lines.append((picture.luma().sample(x, y) == Colour.WHITE.luma()) ? '#' : '.');
			}
			lines.append('\n');
		}
		return lines.toString();
	}

}
