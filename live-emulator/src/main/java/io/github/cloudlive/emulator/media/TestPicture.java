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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Paints the pictures of a live: colour bars and a ring for a source, and on top of it
 * who is live, the time, the number of the picture, and a block that moves. What a
 * picture looks like depends on nothing but its number.
 */
final class TestPicture {

	// 75 % bars, as ITU-R BT.801 has them, and black
	private static final Colour[] BARS = { new Colour(180, 128, 128), new Colour(162, 44, 142),
			new Colour(131, 156, 44), new Colour(112, 72, 58), new Colour(84, 184, 198), new Colour(65, 100, 212),
			new Colour(35, 212, 114), Colour.BLACK };

	// In heights of the source, measured from its middle
	private static final double RING_OUTSIDE = 0.40;

	private static final double RING_INSIDE = 0.38;

	private static final double SOURCE_SHAPE = 4 / 3.0;

	private static final int LINES = 3;

	private static final int LINE_DOTS = Font.HEIGHT + 2;

	private static final int CHARACTERS = 17;

	// Streams are named by the time in the platform's zone, so it is shown in the same
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.S")
		.withZone(ZoneOffset.ofHours(8));

	private final Canvas canvas;

	private final String caption;

	private final Instant begin;

	private final Timeline timeline;

	private final Box panel;

	private final int dot;

	/**
	 * Create the pictures of a live.
	 * @param canvas what the live was asked to look like
	 * @param caption who is live
	 * @param begin the time of the first picture
	 */
	TestPicture(Canvas canvas, String caption, Instant begin) {
		this.canvas = canvas;
		this.caption = caption;
		this.begin = begin;
		this.timeline = new Timeline(canvas.frameRate());
		this.panel = new Box(wholeMacroblocks(canvas.width() / 8), wholeMacroblocks(canvas.height() * 5 / 16),
				canvas.width() * 3 / 4, canvas.height() * 3 / 8);
		this.dot = Math.max(1, Math.min(this.panel.width() / (CHARACTERS * (Font.WIDTH + 1)),
				this.panel.height() / (LINES * LINE_DOTS + 2)));
	}

	/**
	 * Paint what all pictures have in common.
	 * @param picture takes the paint
	 */
	void paintBackground(Picture picture) {
		Box everything = new Box(0, 0, picture.columns() * Picture.MACROBLOCK, picture.rows() * Picture.MACROBLOCK);
		picture.fill(everything, Colour.BLACK);
		Box source = this.canvas.cropMode().place(this.canvas.width(), this.canvas.height());
		paintBars(picture, source);
		paintRing(picture, source);
		picture.fill(this.panel, Colour.BLACK);
		line(0).write(shortened(this.caption), picture);
		line(2).write(this.canvas.toString(), picture);
	}

	/**
	 * Turn a picture into the next one.
	 * @param picture the picture before, or the background
	 * @param background the background
	 * @param number the number of the picture to paint
	 */
	void paint(Picture picture, Picture background, long number) {
		long millis = this.timeline.pictureTime(number);
		line(1).write("%s #%03d".formatted(TIME.format(this.begin.plusMillis(millis)), number % 1000), picture);
		int row = this.canvas.height() * 13 / 16 / Picture.MACROBLOCK;
		int column = (int) (number % picture.columns());
		picture.copyMacroblock(background, (column + picture.columns() - 1) % picture.columns(), row);
		picture.fillMacroblock(column, row, Colour.WHITE);
	}

	private static void paintBars(Picture picture, Box source) {
		for (int i = 0; i < BARS.length; i++) {
			int left = even(source.width() * i / BARS.length);
			int right = even(source.width() * (i + 1) / BARS.length);
			picture.fill(new Box(source.x() + left, source.y(), right - left, source.height()), BARS[i]);
		}
	}

	private static void paintRing(Picture picture, Box source) {
		int middle = source.x() + even(source.width() / 2);
		for (int y = 0; y < source.height(); y += 2) {
			double fromMiddle = (y + 1.0) / source.height() - 0.5;
			int outside = halfChord(RING_OUTSIDE, fromMiddle, source);
			int inside = halfChord(RING_INSIDE, fromMiddle, source);
			picture.fill(new Box(middle - outside, source.y() + y, outside - inside, 2), Colour.WHITE);
			picture.fill(new Box(middle + inside, source.y() + y, outside - inside, 2), Colour.WHITE);
		}
	}

	private static int halfChord(double radius, double fromMiddle, Box source) {
		double square = radius * radius - fromMiddle * fromMiddle;
		return (square > 0) ? even((int) (Math.sqrt(square) * source.width() / SOURCE_SHAPE)) : 0;
	}

	private Lettering line(int index) {
		return new Lettering(this.panel.x() + 2 * this.dot, this.panel.y() + (2 + index * LINE_DOTS) * this.dot,
				this.dot);
	}

	private static String shortened(String text) {
		int[] characters = text.codePoints().limit(CHARACTERS - 1).toArray();
		return new String(characters, 0, characters.length);
	}

	private static int wholeMacroblocks(int pixels) {
		return pixels / Picture.MACROBLOCK * Picture.MACROBLOCK;
	}

	private static int even(int number) {
		return number / 2 * 2;
	}

}
