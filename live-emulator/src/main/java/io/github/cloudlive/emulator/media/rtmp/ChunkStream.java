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
 * What a receiver keeps of a chunk stream (RTMP 1.0, section 5.3): the header of the last
 * message, and the message that has not come to its end yet.
 */
final class ChunkStream {

	private @Nullable MessageHeader header;

	private byte @Nullable [] payload;

	private int received;

	/**
	 * Read the header of the next chunk. Changes nothing, so that it can be read again
	 * when the rest of the chunk is there.
	 * @param format the format of the chunk
	 * @param in the bytes behind the chunk's basic header
	 * @return the header of the message that the chunk belongs to
	 */
	MessageHeader readHeader(int format, ByteBuf in) {
		MessageHeader current = this.header;
		if (this.payload == null || current == null) {
			return MessageHeader.read(format, in, current);
		}
		if (format != MessageHeader.NONE) {
			throw new RtmpException("A message begins before the one before it has ended");
		}
		current.skipExtendedTime(in);
		return current;
	}

	/**
	 * Return how much of a message has not come yet.
	 * @param header the header of the message
	 * @return the number of bytes
	 */
	int remaining(MessageHeader header) {
		return header.length() - this.received;
	}

	/**
	 * Take the data of a chunk.
	 * @param header the header of the message that the chunk belongs to
	 * @param data the data, no more than remains
	 * @return the message if it has come to its end
	 */
	@Nullable RtmpMessage append(MessageHeader header, ByteBuf data) {
		byte[] target = (this.payload != null) ? this.payload : new byte[header.length()];
		int size = data.readableBytes();
		data.readBytes(target, this.received, size);
		this.header = header;
		this.payload = target;
		this.received += size;
		if (this.received < target.length) {
			return null;
		}
		abort();
		return new RtmpMessage(header.type(), header.streamId(), header.timestamp(), target);
	}

	/**
	 * Forget a message that has not come to its end (section 5.4.2).
	 */
	void abort() {
		this.payload = null;
		this.received = 0;
	}

}
