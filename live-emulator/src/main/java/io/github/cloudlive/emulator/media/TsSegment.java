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
import java.nio.ByteBuffer;

/**
 * One group of pictures and its sounds as a segment of HLS: an MPEG transport stream (RFC
 * 8216, section 3.2) with pictures in the byte stream format (ISO/IEC 14496-10, annex B)
 * and sounds in ADTS (ISO/IEC 14496-3, section 1.A.2.2). It depends on nothing but the
 * number of its group, and on how much of it there is if the live has ended.
 */
final class TsSegment {

	private static final byte[] START_CODE = { 0, 0, 0, 1 };

	private static final byte[] ACCESS_UNIT_DELIMITER = { 0, 0, 0, 1, 9, (byte) 0xF0 };

	private static final int ADTS_HEADER = 7;

	private static final byte[] NO_FIELDS = new byte[0];

	private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

	private final TsPackets video = new TsPackets(this.stream, TsTables.VIDEO, 0);

	private final TsPackets audio = new TsPackets(this.stream, TsTables.AUDIO, 0);

	private final H264Parameters parameters;

	private final Timeline timeline;

	private final int last;

	private TsSegment(H264Parameters parameters, Timeline timeline, int last) {
		this.parameters = parameters;
		this.timeline = timeline;
		this.last = last;
	}

	/**
	 * Make a segment.
	 * @param parameters the parameters of the pictures
	 * @param timeline the time of the pictures
	 * @param group the number of the group
	 * @param pictures its pictures
	 * @param count how many of them, from the first; one or more
	 * @return the bytes
	 */
	static byte[] of(H264Parameters parameters, Timeline timeline, long group, Gop pictures, int count) {
		TsSegment segment = new TsSegment(parameters, timeline, count - 1);
		segment.writeTables(group);
		for (int i = 0; i < count; i++) {
			segment.writePicture(timeline.firstOf(group) + i, pictures.picture(i));
			segment.writeSounds(timeline.firstOf(group) + i);
		}
		return segment.stream.toByteArray();
	}

	private void writeTables(long group) {
		// Once in a segment, so its number counts them
		int counter = (int) (group % 16);
		new TsPackets(this.stream, TsTables.PROGRAM_ASSOCIATION, counter).section(TsTables.programAssociation());
		new TsPackets(this.stream, TsTables.PROGRAM_MAP, counter).section(TsTables.programMap());
	}

	private void writePicture(long number, byte[] picture) {
		boolean key = this.timeline.indexInGroup(number) == 0;
		ByteArrayOutputStream unit = new ByteArrayOutputStream();
		unit.writeBytes(ACCESS_UNIT_DELIMITER);
		if (key) {
			unit.writeBytes(START_CODE);
			unit.writeBytes(this.parameters.sequence());
			unit.writeBytes(START_CODE);
			unit.writeBytes(this.parameters.picture());
		}
		unit.writeBytes(START_CODE);
		unit.writeBytes(picture);
		long time = number * PesPacket.CLOCK / this.timeline.frameRate();
		write(this.video, number, PesPacket.video(time, unit.toByteArray()), PesPacket.clock(time, key));
	}

	private void writeSounds(long picture) {
		long first = this.timeline.firstSoundOf(picture);
		long end = this.timeline.firstSoundOf(picture + 1);
		ByteArrayOutputStream sounds = new ByteArrayOutputStream();
		for (long sound = first; sound < end; sound++) {
			byte[] frame = AacTone.frame(sound);
			sounds.writeBytes(adtsHeader(frame.length));
			sounds.writeBytes(frame);
		}
		long time = first * AacTone.FRAME_SAMPLES * PesPacket.CLOCK / AacTone.SAMPLE_RATE;
		write(this.audio, picture, PesPacket.audio(time, sounds.toByteArray()), NO_FIELDS);
	}

	private void write(TsPackets packets, long picture, byte[] data, byte[] adaptation) {
		if (this.timeline.indexInGroup(picture) == this.last) {
			packets.lastData(data, adaptation);
		}
		else {
			packets.data(data, adaptation);
		}
	}

	/**
	 * Return the header of a sound: MPEG-4 without a checksum, AAC-LC, 48 kHz, one
	 * channel, its length in 13 bits, a buffer of no particular fullness, one frame.
	 * @param length the length of the sound without the header
	 * @return the header
	 */
	static byte[] adtsHeader(int length) {
		return ByteBuffer.allocate(ADTS_HEADER)
			.put((byte) 0xFF)
			.put((byte) 0xF1)
			.put((byte) 0b01_0011_0_0)
			.putInt(0b01_0000 << 26 | (length + ADTS_HEADER) << 13 | 0b11111111111 << 2)
			.array();
	}

}
