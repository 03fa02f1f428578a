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
 * The samples of one component of a picture: its brightness, or one of its two colour
 * differences. A plane consists of whole blocks, one for each macroblock of the picture.
 */
final class Plane {

	private static final byte MIDDLE = (byte) 128;

	private final int blockSize;

	private final int stride;

	private final int height;

	private final byte[] samples;

	Plane(int columns, int rows, int blockSize) {
		this.blockSize = blockSize;
		this.stride = columns * blockSize;
		this.height = rows * blockSize;
		this.samples = new byte[this.stride * this.height];
	}

	int sample(int x, int y) {
		return this.samples[y * this.stride + x] & 0xff;
	}

	/**
	 * Fill the part of a rectangle that lies within the plane.
	 * @param box the rectangle
	 * @param value the value of all samples
	 */
	void fill(Box box, int value) {
		int left = Math.max(0, box.x());
		int right = Math.min(this.stride, box.x() + box.width());
		int bottom = Math.min(this.height, box.y() + box.height());
		if (left < right) {
			for (int y = Math.max(0, box.y()); y < bottom; y++) {
				Arrays.fill(this.samples, y * this.stride + left, y * this.stride + right, (byte) value);
			}
		}
	}

	void copy(Plane source) {
		System.arraycopy(source.samples, 0, this.samples, 0, this.samples.length);
	}

	void copyBlock(Plane source, int column, int row) {
		for (int line = 0; line < this.blockSize; line++) {
			int offset = offset(column, row, line);
			System.arraycopy(source.samples, offset, this.samples, offset, this.blockSize);
		}
	}

	void writeBlock(BitWriter bits, int column, int row) {
		for (int line = 0; line < this.blockSize; line++) {
			bits.bytes(this.samples, offset(column, row, line), this.blockSize);
		}
	}

	boolean hasSameRow(Plane other, int row) {
		int from = offset(0, row, 0);
		int to = from + this.stride * this.blockSize;
		return Arrays.equals(this.samples, from, to, other.samples, from, to);
	}

	boolean hasSameBlock(Plane other, int column, int row) {
		for (int line = 0; line < this.blockSize; line++) {
			int from = offset(column, row, line);
			if (!Arrays.equals(this.samples, from, from + this.blockSize, other.samples, from, from + this.blockSize)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Return whether each line of a block looks like the line above the block.
	 * @param column the column of the block
	 * @param row the row of the block
	 * @return whether there is such a line, and all are like it
	 */
	boolean continuesDown(int column, int row) {
		if (row == 0) {
			return false;
		}
		int above = offset(column, row, -1);
		for (int line = 0; line < this.blockSize; line++) {
			int from = offset(column, row, line);
			if (!Arrays.equals(this.samples, above, above + this.blockSize, this.samples, from,
					from + this.blockSize)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Return whether each line of a block repeats the sample to the left of it.
	 * @param column the column of the block
	 * @param row the row of the block
	 * @return whether there are such samples, and all are repeated
	 */
	boolean continuesRight(int column, int row) {
		if (column == 0) {
			return false;
		}
		for (int line = 0; line < this.blockSize; line++) {
			int from = offset(column, row, line);
			if (!isFilledWith(this.samples[from - 1], from)) {
				return false;
			}
		}
		return true;
	}

	boolean isMiddle(int column, int row) {
		for (int line = 0; line < this.blockSize; line++) {
			if (!isFilledWith(MIDDLE, offset(column, row, line))) {
				return false;
			}
		}
		return true;
	}

	private boolean isFilledWith(byte value, int from) {
		for (int i = from; i < from + this.blockSize; i++) {
			if (this.samples[i] != value) {
				return false;
			}
		}
		return true;
	}

	private int offset(int column, int row, int line) {
		return (row * this.blockSize + line) * this.stride + column * this.blockSize;
	}

}
