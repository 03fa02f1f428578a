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
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import reactor.netty.Connection;
import reactor.netty.NettyPipeline;

/**
 * Teaches a connection RTMP: what comes in ends up as {@link Command}s, what goes out
 * begins as {@link RtmpMessage}s.
 */
final class RtmpPipeline {

	/**
	 * The size of the chunks that we send. The usual one; the initial 128 bytes would
	 * cost a header each.
	 */
	static final int CHUNK_SIZE = 4096;

	// Neither side gets anything but commands
	private static final int MAX_MESSAGE_SIZE = 64 * 1024;

	// Who plays or publishes is sent something all the time
	private static final Duration MAX_IDLE_TIME = Duration.ofSeconds(30);

	private RtmpPipeline() {
	}

	static void install(Connection connection, Handshake handshake) {
		ChannelPipeline pipeline = connection.channel().pipeline();
		String end = NettyPipeline.ReactiveBridge;
		long seconds = MAX_IDLE_TIME.toSeconds();
		pipeline.addBefore(end, "rtmp.idle", new IdleStateHandler(true, 0, seconds, 0, TimeUnit.SECONDS));
		pipeline.addBefore(end, "rtmp.encoder", new ChunkEncoder());
		// The handshake writes as soon as it is there: what it needs stands around it
		pipeline.addBefore(end, "rtmp.decoder", new ChunkDecoder(MAX_MESSAGE_SIZE));
		pipeline.addBefore(end, "rtmp.messages", new MessageHandler());
		pipeline.addBefore(end, "rtmp.guard", new ConnectionGuard());
		pipeline.addBefore("rtmp.decoder", "rtmp.handshake", handshake);
	}

}
