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

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Letters of five by seven dots: the Latin ones, digits and a few signs.
 */
final class Font {

	static final int WIDTH = 5;

	static final int HEIGHT = 7;

	// A letter and its columns from the left, the lowest bit of each on top
	private static final Map<Integer, int[]> GLYPHS = read("""
			0 3E5149453E  1 00427F4000  2 4261514946  3 2141454B31  4 1814127F10
			5 2745454539  6 3C4A494930  7 0171090503  8 3649494936  9 064949291E
			A 7E1111117E  B 7F49494936  C 3E41414122  D 7F4141221C  E 7F49494941
			F 7F09090901  G 3E4149497A  H 7F0808087F  I 00417F4100  J 2040413F01
			K 7F08142241  L 7F40404040  M 7F020C027F  N 7F0408107F  O 3E4141413E
			P 7F09090906  Q 3E4151215E  R 7F09192946  S 4649494931  T 01017F0101
			U 3F4040403F  V 1F2040201F  W 3F4038403F  X 6314081463  Y 0708700807
			Z 6151494543  : 0036360000  - 0808080808  # 147F147F14  . 0060600000
			/ 2010080402  _ 4040404040  @ 324979413E""");

	private static final int[] NOTHING = new int[WIDTH];

	private Font() {
	}

	/**
	 * Return whether there is a letter for a character.
	 * @param codePoint the character
	 * @return whether there is; a space is one
	 */
	static boolean has(int codePoint) {
		return codePoint == ' ' || GLYPHS.containsKey(Character.toUpperCase(codePoint));
	}

	/**
	 * Return whether a letter has a dot at a place.
	 * @param codePoint the character that the letter is for
	 * @param x the column, from 0 at the left
	 * @param y the row, from 0 at the top
	 * @return whether there is a dot
	 */
	static boolean hasDot(int codePoint, int x, int y) {
		return (GLYPHS.getOrDefault(Character.toUpperCase(codePoint), NOTHING)[x] >> y & 1) == 1;
	}

	private static Map<Integer, int[]> read(String table) {
		Map<Integer, int[]> glyphs = new HashMap<>();
		String[] words = table.toUpperCase(Locale.ROOT).split("\\s+", -1);
		for (int i = 0; i < words.length; i += 2) {
			int[] columns = new int[WIDTH];
			for (int x = 0; x < WIDTH; x++) {
				columns[x] = Integer.parseInt(words[i + 1].substring(2 * x, 2 * x + 2), 16);
			}
			glyphs.put(words[i].codePointAt(0), columns);
		}
		return glyphs;
	}

}
