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

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ReplayingDecoder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handshake that begins a connection (RTMP 1.0, section 5.2): each side says which
 * version it speaks, says hello with random bytes, and echoes the hello of the other.
 * Then this handler makes way for the messages. A peer that takes too long is
 * disconnected.
 * <p>
 * Peers that offer the digests of Adobe's later players get this plain handshake, which
 * they take as well.
 */
abstract class Handshake extends ReplayingDecoder<Void> {

	static final int VERSION = 3;

	static final int PACKET_SIZE = 1536;

	private static final Logger logger = LoggerFactory.getLogger(Handshake.class);

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	// the time of the sender and four zeros (section 5.2.3)
	private static final int HELLO_HEADER_SIZE = 8;

	private static final int TIME_SIZE = 4;

	private @Nullable Future<?> deadline;

	@Override
	public void handlerAdded(ChannelHandlerContext context) {
		this.deadline = context.executor().schedule(() -> giveUp(context), TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	protected void handlerRemoved0(ChannelHandlerContext context) {
		if (this.deadline != null) {
			this.deadline.cancel(false);
		}
	}

	/**
	 * Read C0 or S0: the version (section 5.2.2).
	 * @param in the bytes
	 */
	static void readVersion(ByteBuf in) {
		if (in.readUnsignedByte() != VERSION) {
			throw new RtmpException("The peer does not speak version 3 of RTMP");
		}
	}

	/**
	 * Read any of the packets that follow the version.
	 * @param in the bytes
	 * @return the packet
	 */
	static byte[] readPacket(ByteBuf in) {
		byte[] packet = new byte[PACKET_SIZE];
		in.readBytes(packet);
		return packet;
	}

	/**
	 * Write C0 and C1, or S0 and S1: the version and the hello. The time may be zero;
	 * what counts are the differences between later times.
	 * @param out takes the bytes
	 */
	static void writeHello(ByteBuf out) {
		byte[] random = new byte[PACKET_SIZE - HELLO_HEADER_SIZE];
		ThreadLocalRandom.current().nextBytes(random);
		out.writeByte(VERSION).writeZero(HELLO_HEADER_SIZE).writeBytes(random);
	}

	/**
	 * Write C2 or S2: the hello of the peer, with our time beside the peer's (section
	 * 5.2.4).
	 * @param hello the peer's C1 or S1
	 * @param out takes the bytes
	 */
	static void writeEcho(byte[] hello, ByteBuf out) {
		out.writeBytes(hello, 0, TIME_SIZE)
			.writeZero(TIME_SIZE)
			.writeBytes(hello, HELLO_HEADER_SIZE, hello.length - HELLO_HEADER_SIZE);
	}

	private static void giveUp(ChannelHandlerContext context) {
		logger.debug("An RTMP handshake took longer than {}", TIMEOUT);
		Peer.hangUp(context);
	}

}
