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

import java.nio.ByteBuffer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/**
 * Cuts messages into chunks (RTMP 1.0, section 5.3). Each message begins with a full
 * header: the few bytes that another format would save are not worth what a receiver
 * would have to remember.
 */
final class ChunkEncoder extends MessageToByteEncoder<RtmpMessage> {

	private static final int INITIAL_CHUNK_SIZE = 128;

	private static final int MAX_HEADER_SIZE = 16;

	private static final int MAX_CONTINUATION_SIZE = 5;

	private static final int CONTINUATION = MessageHeader.NONE << 6;

	private int chunkSize = INITIAL_CHUNK_SIZE;

	ChunkEncoder() {
		super(RtmpMessage.class);
	}

	@Override
	protected ByteBuf allocateBuffer(ChannelHandlerContext context, RtmpMessage message, boolean preferDirect) {
		int length = message.payload().length;
		return context.alloc().ioBuffer(MAX_HEADER_SIZE + length + length / this.chunkSize * MAX_CONTINUATION_SIZE);
	}

	@Override
	protected void encode(ChannelHandlerContext context, RtmpMessage message, ByteBuf out) {
		byte[] payload = message.payload();
		int chunkStreamId = chunkStreamId(message.type());
		boolean extended = Integer.compareUnsigned(message.timestamp(), MessageHeader.EXTENDED) >= 0;
		out.writeByte(chunkStreamId);
		out.writeMedium(extended ? MessageHeader.EXTENDED : message.timestamp());
		out.writeMedium(payload.length);
		out.writeByte(message.type());
		out.writeIntLE(message.streamId());
		writeExtendedTime(extended, message, out);
		int size = Math.min(this.chunkSize, payload.length);
		out.writeBytes(payload, 0, size);
		for (int offset = size; offset < payload.length; offset += size) {
			size = Math.min(this.chunkSize, payload.length - offset);
			out.writeByte(CONTINUATION | chunkStreamId);
			writeExtendedTime(extended, message, out);
			out.writeBytes(payload, offset, size);
		}
		if (message.type() == MessageType.SET_CHUNK_SIZE) {
			this.chunkSize = ByteBuffer.wrap(payload).getInt();
		}
	}

	private static void writeExtendedTime(boolean extended, RtmpMessage message, ByteBuf out) {
		if (extended) {
			out.writeInt(message.timestamp());
		}
	}

	/**
	 * Return the chunk stream for messages of a type. Only that of the control messages
	 * is fixed (section 5.4); the others are those that most programs use.
	 * @param type the type
	 * @return the ID of the chunk stream
	 */
	private static int chunkStreamId(int type) {
		return switch (type) {
			case MessageType.COMMAND -> 3;
			case MessageType.AUDIO -> 4;
			case MessageType.DATA -> 5;
			case MessageType.VIDEO -> 6;
			default -> 2;
		};
	}

}
