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

import java.util.concurrent.TimeUnit;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.netty.Connection;
import reactor.netty.NettyPipeline;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RtmpPipeline}, with a time that is moved.
 */
class RtmpPipelineTests {

	private static final String ACKNOWLEDGEMENT = "02 000000 000004 03 00000000 00000000";

	private final EmbeddedChannel channel = new EmbeddedChannel();

	@BeforeEach
	void setUp() {
		this.channel.freezeTime();
		this.channel.pipeline().addLast(NettyPipeline.ReactiveBridge, new ChannelInboundHandlerAdapter());
		RtmpPipeline.install(Connection.from(this.channel), new ServerHandshake());
	}

	@AfterEach
	void tearDown() {
		this.channel.finishAndReleaseAll();
	}

	@Test
	void peerThatTakesNothingIsDisconnectedWhateverItSends() {
		shakeHands();
		for (int i = 0; i < 5; i++) {
			move(5);
			this.channel.writeInbound(Bytes.buffer(ACKNOWLEDGEMENT));
		}
		assertThat(this.channel.isOpen()).isTrue();
		move(5);
		assertThat(this.channel.isOpen()).isFalse();
	}

	@Test
	void peerThatTakesWhatIsSentStays() {
		shakeHands();
		for (int i = 0; i < 20; i++) {
			move(5);
			this.channel.writeOutbound(ControlMessages.streamBegin(1));
		}
		assertThat(this.channel.isOpen()).isTrue();
	}

	private void shakeHands() {
		byte[] hello = new byte[1 + 2 * Handshake.PACKET_SIZE];
		hello[0] = Handshake.VERSION;
		this.channel.writeInbound(Unpooled.wrappedBuffer(hello));
		assertThat(Bytes.sent(this.channel)).hasSize(1 + 2 * Handshake.PACKET_SIZE);
	}

	private void move(int seconds) {
		this.channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
		this.channel.runScheduledPendingTasks();
	}

}
