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

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Cuts what belongs to one packet identifier (PID) into the packets of a transport stream
 * (ISO/IEC 13818-1, section 2.4.3.2).
 */
final class TsPackets {

	static final int SIZE = 188;

	static final int PAYLOAD = SIZE - 4;

	private static final int CYCLE = 16;

	private final ByteArrayOutputStream stream;

	private final int pid;

	private int counter;

	/**
	 * Create the packets of an identifier.
	 * @param stream takes the packets of this and other identifiers
	 * @param pid the identifier
	 * @param counter the number of the first packet
	 */
	TsPackets(ByteArrayOutputStream stream, int pid, int counter) {
		this.stream = stream;
		this.pid = pid;
		this.counter = counter;
	}

	/**
	 * Write a section of a table, in a packet of its own.
	 * @param section the section
	 */
	void section(byte[] section) {
		byte[] packet = packet(true, 0b01);
		packet[4] = 0; // pointer_field: it begins at once
		System.arraycopy(section, 0, packet, 5, section.length);
		this.stream.writeBytes(packet);
	}

	/**
	 * Write data in as few packets as it takes.
	 * @param data the data
	 * @param adaptation what the adaptation field of the first packet holds, if anything
	 */
	void data(byte[] data, byte[] adaptation) {
		data(data, adaptation, packets(data, adaptation));
	}

	/**
	 * Write the last data of a segment. Packets are counted up to 16: the data is spread
	 * over so many that the count is where it was at the beginning. So the next segment
	 * goes on from there, and each can be made without the one before.
	 * @param data the data, 16 bytes or more
	 * @param adaptation what the adaptation field of the first packet holds, if anything
	 */
	void lastData(byte[] data, byte[] adaptation) {
		int packets = packets(data, adaptation);
		data(data, adaptation, packets + Math.floorMod(-(this.counter + packets), CYCLE));
	}

	private void data(byte[] data, byte[] adaptation, int packets) {
		int offset = 0;
		for (int left = packets - 1; left >= 0; left--) {
			boolean first = offset == 0;
			byte[] fields = first ? adaptation : new byte[0];
			// Each packet that is still to come needs a byte at least
			int length = Math.min(PAYLOAD - length(fields), data.length - offset - left);
			byte[] packet = packet(first, (length < PAYLOAD) ? 0b11 : 0b01);
			if (length < PAYLOAD) {
				adapt(packet, PAYLOAD - length, fields);
			}
			System.arraycopy(data, offset, packet, SIZE - length, length);
			this.stream.writeBytes(packet);
			offset += length;
		}
	}

	private byte[] packet(boolean start, int adaptationFieldControl) {
		byte[] packet = new byte[SIZE];
		Arrays.fill(packet, (byte) 0xFF);
		packet[0] = 0x47;
		packet[1] = (byte) ((start ? 0x40 : 0) | this.pid >> 8);
		packet[2] = (byte) this.pid;
		packet[3] = (byte) (adaptationFieldControl << 4 | this.counter++ % CYCLE);
		return packet;
	}

	// Section 2.4.3.4: its length, flags, fields; the rest of it is stuffing
	private static void adapt(byte[] packet, int length, byte[] fields) {
		packet[4] = (byte) (length - 1);
		if (length > 1) {
			packet[5] = 0;
			System.arraycopy(fields, 0, packet, 5, fields.length);
		}
	}

	private static int packets(byte[] data, byte[] adaptation) {
		return (data.length + length(adaptation) + PAYLOAD - 1) / PAYLOAD;
	}

	private static int length(byte[] adaptation) {
		return (adaptation.length > 0) ? 1 + adaptation.length : 0;
	}

}
