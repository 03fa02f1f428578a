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

import java.nio.ByteBuffer;

/**
 * Wraps pictures and sounds with the time at which they are presented (ISO/IEC 13818-1,
 * section 2.4.3.6). The clock has 90 kHz and 33 bits.
 */
final class PesPacket {

	static final int CLOCK = 90_000;

	// Room for the clock of the stream, which runs ahead of what is presented
	private static final int DELAY = CLOCK / 10;

	private static final int HEAD_START = CLOCK / 20;

	private static final int VIDEO = 0xE0;

	private static final int AUDIO = 0xC0;

	private static final byte ONLY_PRESENTATION_TIME = (byte) 0x80;

	private static final int HEADER = 14;

	private static final int HEADER_COUNTED = 8;

	private PesPacket() {
	}

	/**
	 * Wrap a picture. Its packet is of no particular length, as pictures may be long.
	 * @param time its time, by the clock
	 * @param picture the picture
	 * @return the packet
	 */
	static byte[] video(long time, byte[] picture) {
		return of(VIDEO, 0, time, picture);
	}

	/**
	 * Wrap sounds that follow one another.
	 * @param time the time of the first one, by the clock
	 * @param sounds the sounds
	 * @return the packet
	 */
	static byte[] audio(long time, byte[] sounds) {
		return of(AUDIO, HEADER_COUNTED + sounds.length, time, sounds);
	}

	/**
	 * Return the adaptation field of a picture, which tells the clock of the stream.
	 * @param time the time of the picture, by the clock
	 * @param key whether decoding may begin here
	 * @return flags and clock
	 */
	static byte[] clock(long time, boolean key) {
		long base = time + DELAY - HEAD_START;
		return ByteBuffer.allocate(7)
			.put((byte) (key ? 0b01010000 : 0b00010000)) // random access, clock
			.putInt((int) (base >> 1))
			.putShort((short) (base << 15 | 0b111111 << 9)) // the extension is 0
			.array();
	}

	private static byte[] of(int stream, int length, long time, byte[] data) {
		long shown = time + DELAY;
		return ByteBuffer.allocate(HEADER + data.length)
			.putShort((short) 0)
			.put((byte) 1)
			.put((byte) stream)
			.putShort((short) length)
			.put((byte) 0x80)
			.put(ONLY_PRESENTATION_TIME)
			.put((byte) 5)
			.put((byte) (0b0010_000_1 | (shown >> 29 & 0b1110)))
			.putShort((short) (shown >> 14 | 1))
			.putShort((short) (shown << 1 | 1))
			.put(data)
			.array();
	}

}
