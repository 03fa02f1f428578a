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

package io.github.cloudlive.emulator.media.rtmp;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * The header of the message that a chunk belongs to (RTMP 1.0, section 5.3.1.2). The
 * format of the chunk says which fields are there; the others are as in the message
 * before on the same chunk stream.
 *
 * @param timestamp the time of the message, unsigned
 * @param delta what is added to the time if the next message begins without a header
 * @param extended whether the time has a field of its own behind the header, also in
 * chunks without a header (section 5.3.1.3)
 * @param length the length of the message in bytes
 * @param type the type of the message
 * @param streamId the stream that the message belongs to
 */
record MessageHeader(int timestamp, int delta, boolean extended, int length, int type, int streamId) {

	/**
	 * The format of a chunk with all fields.
	 */
	static final int FULL = 0;

	/**
	 * The format without the stream.
	 */
	static final int SAME_STREAM = 1;

	/**
	 * The format with the time only.
	 */
	static final int SAME_LENGTH_AND_STREAM = 2;

	/**
	 * The format without a header: the message goes on, or the next one is as the one
	 * before.
	 */
	static final int NONE = 3;

	/**
	 * In place of a time: it needs more than 24 bits and follows the header.
	 */
	static final int EXTENDED = 0xffffff;

	/**
	 * Read the header of a message's first chunk.
	 * @param format the format of the chunk
	 * @param in the bytes behind the chunk's basic header
	 * @param before the message before on the same chunk stream
	 * @return the header
	 */
	static MessageHeader read(int format, ByteBuf in, @Nullable MessageHeader before) {
		if (format == FULL) {
			return readFull(in);
		}
		if (before == null) {
			throw new RtmpException("The first chunk of a chunk stream leaves out fields");
		}
		return (format == NONE) ? before.next(in) : readDelta(format, in, before);
	}

	private static MessageHeader readFull(ByteBuf in) {
		int time = in.readUnsignedMedium();
		int length = in.readUnsignedMedium();
		int type = in.readUnsignedByte();
		int streamId = in.readIntLE();
		boolean extended = time == EXTENDED;
		int timestamp = extended ? in.readInt() : time;
		return new MessageHeader(timestamp, timestamp, extended, length, type, streamId);
	}

	private static MessageHeader readDelta(int format, ByteBuf in, MessageHeader before) {
		int time = in.readUnsignedMedium();
		boolean sameLength = format == SAME_LENGTH_AND_STREAM;
		int length = sameLength ? before.length : in.readUnsignedMedium();
		int type = sameLength ? before.type : in.readUnsignedByte();
		boolean extended = time == EXTENDED;
		int delta = extended ? in.readInt() : time;
		return new MessageHeader(before.timestamp + delta, delta, extended, length, type, before.streamId);
	}

	/**
	 * Read what a chunk without a header may have all the same: the extended time.
	 * @param in the bytes behind the chunk's basic header
	 */
	void skipExtendedTime(ByteBuf in) {
		if (this.extended) {
			in.skipBytes(Integer.BYTES);
		}
	}

	private MessageHeader next(ByteBuf in) {
		skipExtendedTime(in);
		return new MessageHeader(this.timestamp + this.delta, this.delta, this.extended, this.length, this.type,
				this.streamId);
	}

}
