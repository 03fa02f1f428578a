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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ReplayingDecoder;

/**
 * Puts messages together from chunks (RTMP 1.0, section 5.3). What is about the chunks
 * themselves, it heeds itself: their size, messages that are given up, the sender's
 * window (section 5.4).
 * <p>
 * It begins a chunk anew until all of it is there, so that the code reads as if the
 * socket could not run dry. What it holds is bounded by the number of chunk streams and
 * by the size of a message.
 */
final class ChunkDecoder extends ReplayingDecoder<Void> {

	private static final int INITIAL_CHUNK_SIZE = 128;

	// Programs use half a dozen
	private static final int MAX_CHUNK_STREAMS = 16;

	private final Map<Integer, ChunkStream> streams = new HashMap<>();

	private final ReceiveWindow window = new ReceiveWindow();

	private final int maxMessageSize;

	private int chunkSize = INITIAL_CHUNK_SIZE;

	ChunkDecoder(int maxMessageSize) {
		this.maxMessageSize = maxMessageSize;
	}

	@Override
	protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
		int start = in.readerIndex();
		int first = in.readUnsignedByte();
		ChunkStream stream = stream(readChunkStreamId(first & 0x3f, in));
		MessageHeader header = stream.readHeader(first >> 6, in);
		if (header.length() > this.maxMessageSize) {
			throw new RtmpException("A message has more than " + this.maxMessageSize + " bytes");
		}
		ByteBuf data = in.readSlice(Math.min(this.chunkSize, stream.remaining(header)));
		// All of the chunk is there: from here on, nothing is done twice
		this.window.count(in.readerIndex() - start);
		acknowledge(context);
		RtmpMessage message = stream.append(header, data);
		if (message != null) {
			accept(message, out);
		}
	}

	/**
	 * Read the rest of a chunk's basic header (section 5.3.1.1).
	 * @param value the six lower bits of the first byte
	 * @param in the bytes that follow
	 * @return the ID of the chunk stream
	 */
	private static int readChunkStreamId(int value, ByteBuf in) {
		return switch (value) {
			case 0 -> 64 + in.readUnsignedByte();
			case 1 -> 64 + in.readUnsignedShortLE();
			default -> value;
		};
	}

	private ChunkStream stream(int id) {
		ChunkStream stream = this.streams.get(id);
		if (stream == null) {
			if (this.streams.size() == MAX_CHUNK_STREAMS) {
				throw new RtmpException("There are more than " + MAX_CHUNK_STREAMS + " chunk streams");
			}
			stream = new ChunkStream();
			this.streams.put(id, stream);
		}
		return stream;
	}

	// A peer that does not read gets none, so what waits for it stays small
	private void acknowledge(ChannelHandlerContext context) {
		if (this.window.isDue() && context.channel().isWritable()) {
			Peer.send(context, ControlMessages.acknowledgement(this.window.acknowledge()));
		}
	}

	private void accept(RtmpMessage message, List<Object> out) {
		switch (message.type()) {
			case MessageType.SET_CHUNK_SIZE -> this.chunkSize = positive(message);
			case MessageType.ABORT -> abort(number(message));
			case MessageType.WINDOW_ACKNOWLEDGEMENT_SIZE -> this.window.resize(positive(message));
			default -> out.add(message);
		}
	}

	private void abort(int id) {
		ChunkStream stream = this.streams.get(id);
		if (stream != null) {
			stream.abort();
		}
	}

	private static int positive(RtmpMessage message) {
		int number = number(message);
		if (number <= 0) {
			throw new RtmpException("A size is not positive");
		}
		return number;
	}

	private static int number(RtmpMessage message) {
		if (message.payload().length < Integer.BYTES) {
			throw new RtmpException("A protocol control message is too short");
		}
		return ByteBuffer.wrap(message.payload()).getInt();
	}

}
