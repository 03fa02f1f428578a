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
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the pictures and sounds of a live into FLV tags (Video File Format Specification,
 * version 10.1, annex E.4).
 */
final class FlvTags {

	private static final int AVC = 7;

	private static final int AAC = 10;

	// A key frame or another one in the upper half, the codec in the lower (E.4.3.1)
	private static final byte KEY_PICTURE = 0x10 | AVC;

	private static final byte PICTURE = 0x20 | AVC;

	// The format in the upper half; AAC wants the rest to say 44 kHz, 16 bits and stereo,
	// whatever it is (E.4.2.1)
	private static final byte SOUND = (byte) (AAC << 4 | 0b1111);

	private static final byte SEQUENCE_HEADER = 0;

	private static final byte DATA = 1;

	// AVCPacketType, and a CompositionTime of three bytes: pictures need no reordering
	private static final int VIDEO_HEADER = 5;

	private final Canvas canvas;

	private final H264Parameters parameters;

	private final Timeline timeline;

	FlvTags(Canvas canvas, H264Parameters parameters) {
		this.canvas = canvas;
		this.parameters = parameters;
		this.timeline = new Timeline(canvas.frameRate());
	}

	/**
	 * Return what comes before all pictures and sounds.
	 * @return the description and the two sequence headers
	 */
	List<FlvTag> header() {
		return List.of(new FlvTag(FlvTag.SCRIPT, 0, description()), new FlvTag(FlvTag.VIDEO, 0, videoHeader()),
				new FlvTag(FlvTag.AUDIO, 0, soundHeader()));
	}

	/**
	 * Return a picture and the sounds that go with it.
	 * @param number the number of the picture
	 * @param picture the picture, a NAL unit
	 * @param begin the time that the timestamps count from, in milliseconds
	 * @return the tags
	 */
	List<FlvTag> frame(long number, byte[] picture, long begin) {
		List<FlvTag> tags = new ArrayList<>();
		boolean key = this.timeline.indexInGroup(number) == 0;
		tags.add(new FlvTag(FlvTag.VIDEO, (int) (this.timeline.pictureTime(number) - begin), video(picture, key)));
		long end = this.timeline.firstSoundOf(number + 1);
		for (long sound = this.timeline.firstSoundOf(number); sound < end; sound++) {
			tags.add(new FlvTag(FlvTag.AUDIO, (int) (this.timeline.soundTime(sound) - begin),
					sound(AacTone.frame(sound))));
		}
		return tags;
	}

	private byte[] description() {
		return new AmfWriter().string("onMetaData")
			.array(7)
			.key("width")
			.number(this.canvas.width())
			.key("height")
			.number(this.canvas.height())
			.key("framerate")
			.number(this.canvas.frameRate())
			.key("videocodecid")
			.number(AVC)
			.key("audiocodecid")
			.number(AAC)
			.key("audiosamplerate")
			.number(AacTone.SAMPLE_RATE)
			.key("stereo")
			.bool(false)
			.end()
			.toByteArray();
	}

	// An AVCDecoderConfigurationRecord (ISO/IEC 14496-15, section 5.2.4.1)
	private byte[] videoHeader() {
		byte[] sequence = this.parameters.sequence();
		byte[] picture = this.parameters.picture();
		ByteBuffer body = ByteBuffer.allocate(VIDEO_HEADER + 11 + sequence.length + picture.length);
		body.put(KEY_PICTURE).put(SEQUENCE_HEADER).put(new byte[3]);
		body.put((byte) 1); // configurationVersion
		body.put(sequence, 1, 3); // profile, constraints and level
		body.put((byte) 0b111111_11); // lengths of NAL units have 4 bytes
		body.put((byte) 0b111_00001).putShort((short) sequence.length).put(sequence);
		body.put((byte) 1).putShort((short) picture.length).put(picture);
		return body.array();
	}

	private static byte[] soundHeader() {
		return ByteBuffer.allocate(4).put(SOUND).put(SEQUENCE_HEADER).putShort((short) AacTone.CONFIG).array();
	}

	private static byte[] video(byte[] picture, boolean key) {
		return ByteBuffer.allocate(VIDEO_HEADER + Integer.BYTES + picture.length)
			.put(key ? KEY_PICTURE : PICTURE)
			.put(DATA)
			.put(new byte[3])
			.putInt(picture.length)
			.put(picture)
			.array();
	}

	private static byte[] sound(byte[] frame) {
		return ByteBuffer.allocate(2 + frame.length).put(SOUND).put(DATA).put(frame).array();
	}

}
