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
 * The tables that tell what is in a transport stream (ISO/IEC 13818-1, section 2.4.4):
 * one program, with one stream of pictures and one of sound.
 */
final class TsTables {

	static final int PROGRAM_ASSOCIATION = 0;

	static final int PROGRAM_MAP = 0x1000;

	static final int VIDEO = 0x100;

	static final int AUDIO = 0x101;

	private static final byte H264 = 0x1B;

	private static final byte AAC_IN_ADTS = 0x0F;

	private static final int POLYNOMIAL = 0x04C11DB7;

	private TsTables() {
	}

	/**
	 * Return the program association section: program 1, and where its map is.
	 * @return the section
	 */
	static byte[] programAssociation() {
		return section((byte) 0, new byte[] { 0, 1, pidHigh(PROGRAM_MAP), (byte) PROGRAM_MAP });
	}

	/**
	 * Return the program map section: the clock is that of the pictures, and there are
	 * two streams.
	 * @return the section
	 */
	static byte[] programMap() {
		return section((byte) 2, new byte[] { pidHigh(VIDEO), (byte) VIDEO, (byte) 0xF0, 0, H264, pidHigh(VIDEO),
				(byte) VIDEO, (byte) 0xF0, 0, AAC_IN_ADTS, pidHigh(AUDIO), (byte) AUDIO, (byte) 0xF0, 0 });
	}

	// Three reserved bits, all ones, come before the 13 bits of a PID
	private static byte pidHigh(int pid) {
		return (byte) (0b111 << 5 | pid >> 8);
	}

	private static byte[] section(byte table, byte[] content) {
		ByteBuffer section = ByteBuffer.allocate(8 + content.length + Integer.BYTES);
		section.put(table);
		section.putShort((short) (0xB000 | 5 + content.length + Integer.BYTES)); // section_length
		section.putShort((short) 1); // transport_stream_id or program_number
		section.put((byte) 0b11_00000_1); // version_number 0, valid now
		section.put((byte) 0).put((byte) 0); // section 0 of 0
		section.put(content);
		section.putInt(checksum(section.array(), section.position()));
		return section.array();
	}

	// ISO/IEC 13818-1, annex A
	private static int checksum(byte[] bytes, int length) {
		int checksum = -1;
		for (int i = 0; i < length; i++) {
			checksum ^= bytes[i] << 24;
			for (int bit = 0; bit < Byte.SIZE; bit++) {
				checksum = (checksum < 0) ? checksum << 1 ^ POLYNOMIAL : checksum << 1;
			}
		}
		return checksum;
	}

}
