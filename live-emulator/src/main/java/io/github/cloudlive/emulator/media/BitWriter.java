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
 * Writes bits, the highest first, and the variable-length numbers of H.264 (ISO/IEC
 * 14496-10, section 9.1).
 */
final class BitWriter {

	private byte[] bytes = new byte[256];

	private int size;

	private int pending;

	private int pendingBits;

	BitWriter bits(int count, int value) {
		for (int i = count - 1; i >= 0; i--) {
			this.pending = this.pending << 1 | (value >>> i & 1);
			this.pendingBits++;
			if (this.pendingBits == Byte.SIZE) {
				ensure(1);
				this.bytes[this.size++] = (byte) this.pending;
				this.pending = 0;
				this.pendingBits = 0;
			}
		}
		return this;
	}

	BitWriter flag(boolean value) {
		return bits(1, value ? 1 : 0);
	}

	/**
	 * Write a number from 0: as many zeros as the number plus one has bits after its
	 * first one, then the number plus one.
	 * @param value the number
	 * @return this writer
	 */
	BitWriter unsigned(int value) {
		int length = Integer.SIZE - Integer.numberOfLeadingZeros(value + 1);
		return bits(length - 1, 0).bits(length, value + 1);
	}

	/**
	 * Write a number of either sign, in the order 0, 1, -1, 2, -2.
	 * @param value the number
	 * @return this writer
	 */
	BitWriter signed(int value) {
		return unsigned((value > 0) ? 2 * value - 1 : -2 * value);
	}

	/**
	 * Fill up the byte that was begun with zeros.
	 * @return this writer
	 */
	BitWriter align() {
		return (this.pendingBits > 0) ? bits(Byte.SIZE - this.pendingBits, 0) : this;
	}

	/**
	 * Write whole bytes, which must begin where a byte begins.
	 * @param source where they are
	 * @param offset where they begin
	 * @param length how many there are
	 */
	void bytes(byte[] source, int offset, int length) {
		ensure(length);
		System.arraycopy(source, offset, this.bytes, this.size, length);
		this.size += length;
	}

	byte[] toByteArray() {
		return Arrays.copyOf(this.bytes, this.size);
	}

	private void ensure(int more) {
		if (this.size + more > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.size + more, 2 * this.bytes.length));
		}
	}

}
