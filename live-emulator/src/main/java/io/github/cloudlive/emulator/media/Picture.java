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
 * A picture in which four pixels share their colour (4:2:0). It consists of whole
 * macroblocks of 16 by 16 pixels, so it may be larger than what is shown of it.
 */
final class Picture {

	static final int MACROBLOCK = 16;

	private final int columns;

	private final int rows;

	private final Plane luma;

	private final Plane cb;

	private final Plane cr;

	Picture(int width, int height) {
		this.columns = macroblocks(width);
		this.rows = macroblocks(height);
		this.luma = new Plane(this.columns, this.rows, MACROBLOCK);
		this.cb = new Plane(this.columns, this.rows, MACROBLOCK / 2);
		this.cr = new Plane(this.columns, this.rows, MACROBLOCK / 2);
	}

	static int macroblocks(int pixels) {
		return (pixels + MACROBLOCK - 1) / MACROBLOCK;
	}

	int columns() {
		return this.columns;
	}

	int rows() {
		return this.rows;
	}

	Plane luma() {
		return this.luma;
	}

	Plane cb() {
		return this.cb;
	}

	Plane cr() {
		return this.cr;
	}

	void fill(Box box, Colour colour) {
		this.luma.fill(box, colour.luma());
		int x = Math.floorDiv(box.x(), 2);
		int y = Math.floorDiv(box.y(), 2);
		Box half = new Box(x, y, Math.floorDiv(box.x() + box.width(), 2) - x,
				Math.floorDiv(box.y() + box.height(), 2) - y);
		this.cb.fill(half, colour.cb());
		this.cr.fill(half, colour.cr());
	}

	void fillMacroblock(int column, int row, Colour colour) {
		fill(new Box(column * MACROBLOCK, row * MACROBLOCK, MACROBLOCK, MACROBLOCK), colour);
	}

	void copy(Picture source) {
		this.luma.copy(source.luma);
		this.cb.copy(source.cb);
		this.cr.copy(source.cr);
	}

	void copyMacroblock(Picture source, int column, int row) {
		this.luma.copyBlock(source.luma, column, row);
		this.cb.copyBlock(source.cb, column, row);
		this.cr.copyBlock(source.cr, column, row);
	}

	boolean hasSameRow(Picture other, int row) {
		return this.luma.hasSameRow(other.luma, row) && this.cb.hasSameRow(other.cb, row)
				&& this.cr.hasSameRow(other.cr, row);
	}

	boolean hasSameMacroblock(Picture other, int column, int row) {
		return this.luma.hasSameBlock(other.luma, column, row) && this.cb.hasSameBlock(other.cb, column, row)
				&& this.cr.hasSameBlock(other.cr, column, row);
	}

}
