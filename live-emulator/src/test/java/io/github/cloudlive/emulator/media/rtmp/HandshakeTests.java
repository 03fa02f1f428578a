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

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ServerHandshake} and {@link ClientHandshake}.
 */
class HandshakeTests {

	private static final int SIZE = 1536;

	@Test
	void serverWhenGreetedAnswersVersionHelloAndEcho() {
		EmbeddedChannel server = new EmbeddedChannel(new ServerHandshake());
		byte[] hello = hello();
		server.writeInbound(Unpooled.wrappedBuffer(new byte[] { 3 }, hello));
		byte[] answer = Bytes.sent(server);
		assertThat(answer).hasSize(1 + SIZE + SIZE);
		assertThat(answer[0]).isEqualTo((byte) 3);
		assertThat(Arrays.copyOfRange(answer, 5, 9)).as("zeros of S1").containsOnly(0);
		byte[] echo = Arrays.copyOfRange(answer, 1 + SIZE, answer.length);
		assertThat(Arrays.copyOf(echo, 4)).as("time of C1").isEqualTo(Arrays.copyOf(hello, 4));
		assertThat(Arrays.copyOfRange(echo, 8, SIZE)).as("random of C1").isEqualTo(Arrays.copyOfRange(hello, 8, SIZE));
	}

	@Test
	void serverWhenBytesComeOneByOneAnswersOnceHelloIsComplete() {
		EmbeddedChannel server = new EmbeddedChannel(new ServerHandshake());
		server.writeInbound(Unpooled.wrappedBuffer(new byte[] { 3 }));
		byte[] hello = hello();
		for (int i = 0; i < SIZE - 1; i++) {
			server.writeInbound(Unpooled.wrappedBuffer(hello, i, 1));
		}
		assertThat(Bytes.sent(server)).isEmpty();
		server.writeInbound(Unpooled.wrappedBuffer(hello, SIZE - 1, 1));
		assertThat(Bytes.sent(server)).hasSize(1 + SIZE + SIZE);
	}

	@Test
	void serverWhenEchoedMakesWayForWhatFollows() {
		EmbeddedChannel server = new EmbeddedChannel(new ServerHandshake());
		server.writeInbound(Unpooled.wrappedBuffer(new byte[] { 3 }, hello()));
		server.writeInbound(Unpooled.wrappedBuffer(new byte[SIZE], new byte[] { 42 }));
		assertThat(server.pipeline().get(ServerHandshake.class)).isNull();
		ByteBuf rest = server.readInbound();
		assertThat(rest.readByte()).isEqualTo((byte) 42);
		assertThat(rest.isReadable()).isFalse();
		rest.release();
	}

	@Test
	void serverWhenVersionIsOtherFailsBeforeReadingOn() {
		EmbeddedChannel server = new EmbeddedChannel(new ServerHandshake());
		assertThatExceptionOfType(DecoderException.class)
			.isThrownBy(() -> server.writeInbound(Unpooled.wrappedBuffer(new byte[] { 6 })))
			.withMessageContaining("version 3");
	}

	@Test
	void serverWhenPeerIsSilentCloses() {
		EmbeddedChannel server = new EmbeddedChannel();
		server.freezeTime();
		server.pipeline().addLast(new ServerHandshake());
		server.advanceTimeBy(9, TimeUnit.SECONDS);
		server.runScheduledPendingTasks();
		assertThat(server.isOpen()).isTrue();
		server.advanceTimeBy(1, TimeUnit.SECONDS);
		server.runScheduledPendingTasks();
		assertThat(server.isOpen()).isFalse();
	}

	@Test
	void serverWhenHandshakeIsOverStaysOpen() {
		EmbeddedChannel server = new EmbeddedChannel();
		server.freezeTime();
		server.pipeline().addLast(new ServerHandshake());
		server.writeInbound(Unpooled.wrappedBuffer(new byte[] { 3 }, hello(), new byte[SIZE]));
		server.advanceTimeBy(1, TimeUnit.MINUTES);
		server.runScheduledPendingTasks();
		assertThat(server.isOpen()).isTrue();
	}

	@Test
	void clientSaysVersionAndHelloAtOnce() {
		byte[] sent = Bytes.sent(new EmbeddedChannel(new ClientHandshake()));
		assertThat(sent).hasSize(1 + SIZE).startsWith(3);
		assertThat(Arrays.copyOfRange(sent, 5, 9)).as("zeros of C1").containsOnly(0);
	}

	@Test
	void clientEchoesHelloAndIsDoneAfterEchoOfServer() {
		ClientHandshake handshake = new ClientHandshake();
		EmbeddedChannel client = new EmbeddedChannel(handshake);
		boolean[] done = new boolean[1];
		handshake.done().subscribe((nothing) -> {
		}, (ex) -> {
		}, () -> done[0] = true);
		Bytes.sent(client);
		byte[] hello = hello();
		client.writeInbound(Unpooled.wrappedBuffer(new byte[] { 3 }, hello));
		byte[] echo = Bytes.sent(client);
		assertThat(echo).hasSize(SIZE).startsWith(Arrays.copyOf(hello, 4));
		assertThat(Arrays.copyOfRange(echo, 8, SIZE)).isEqualTo(Arrays.copyOfRange(hello, 8, SIZE));
		assertThat(done[0]).isFalse();
		client.writeInbound(Unpooled.wrappedBuffer(new byte[SIZE]));
		assertThat(done[0]).isTrue();
	}

	private static byte[] hello() {
		byte[] hello = new byte[SIZE];
		for (int i = 0; i < SIZE; i++) {
			hello[i] = (byte) (i * 7 + 1);
		}
		return hello;
	}

}
