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

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.netty.resources.LoopResources;

import io.github.cloudlive.emulator.media.FlvTag;
import io.github.cloudlive.emulator.media.LiveStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RtmpServer}, over real sockets.
 */
@Timeout(60)
class RtmpServerTests {

	private static final int MAX_CONNECTIONS = 3;

	private final LoopResources loops = LoopResources.create("rtmp-test", 1, true);

	private final Sinks.Many<FlvTag> tags = Sinks.many().multicast().directBestEffort();

	private LiveStream live = this.tags::asFlux;

	private final RtmpServer server = RtmpServer.start("127.0.0.1", 0, this.loops,
			(name) -> name.equals("1_room") ? this.live : null, MAX_CONNECTIONS);

	@AfterEach
	void tearDown() {
		this.server.close();
		this.loops.disposeLater(Duration.ZERO, Viewer.LIMIT).block(Viewer.LIMIT);
	}

	@Test
	void viewerGetsTagsAsTheyAre() {
		byte[] picture = new byte[100_000];
		Arrays.fill(picture, (byte) 0x5a);
		try (Viewer viewer = Viewer.connect(this.server.port()).play("1_room")) {
			viewer.await((message) -> Texts.code(message).equals("NetStream.Play.Start"));
			awaitViewers(1);
			this.tags.tryEmitNext(new FlvTag(FlvTag.VIDEO, 0x01000001, picture));
			RtmpMessage received = viewer.await((message) -> message.type() == MessageType.VIDEO);
			assertThat(received.payload()).isEqualTo(picture);
			assertThat(received.timestamp()).isEqualTo(0x01000001);
			assertThat(received.streamId()).isEqualTo(1);
		}
	}

	@Test
	void liveThatEndsClosesConnectionAfterFarewell() {
		this.live = Flux::empty;
		try (Viewer viewer = Viewer.connect(this.server.port()).play("1_room")) {
			viewer.awaitClose();
			assertThat(viewer.received().map(Texts::of).collectList().block(Viewer.LIMIT)).last()
				.isEqualTo("4 of 0 at 0: 000100000001");
		}
	}

	@Test
	void viewerThatHangsUpLeaves() {
		try (Viewer viewer = Viewer.connect(this.server.port()).play("1_room")) {
			awaitViewers(1);
			viewer.close();
			awaitViewers(0);
		}
	}

	@Test
	void viewersGetTheSame() {
		try (Viewer one = Viewer.connect(this.server.port()).play("1_room");
				Viewer two = Viewer.connect(this.server.port()).play("1_room")) {
			awaitViewers(2);
			this.tags.tryEmitNext(new FlvTag(FlvTag.AUDIO, 1, new byte[] { 1, 2 }));
			assertThat(Texts.of(one.await((message) -> message.type() == MessageType.AUDIO)))
				.isEqualTo(Texts.of(two.await((message) -> message.type() == MessageType.AUDIO)));
		}
	}

	@Test
	void viewerThatDoesNotReadIsAheadOfItsSocketByTagsThatCanBeCounted() throws IOException {
		AtomicLong made = new AtomicLong();
		this.live = () -> Flux.generate((sink) -> {
			made.incrementAndGet();
			sink.next(new FlvTag(FlvTag.VIDEO, 0, new byte[200_000]));
		});
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.server.port())) {
			socket.getOutputStream().write(3);
			socket.getOutputStream().write(new byte[1536 * 2]);
			socket.getOutputStream().write(chunks(Command.of("play", 0, null, "1_room").toMessage(1)));
			awaitRest(made);
			// 128 of Reactor Netty, 32 of the session, and what the socket's buffers hold
			assertThat(made.get()).isBetween(1L, 250L);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "04", "03 ff ff ff ff 14 00 00 00 00", "c3", "03 000000 000001 14 00000000 ff",
			"03 000000 ffffff 14 00000000", "02 000000 000004 01 00000000 00000000" })
	void viewerThatBreaksTheRulesIsDisconnected(String bytes) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.server.port())) {
			socket.setSoTimeout((int) Viewer.LIMIT.toMillis());
			if (!bytes.equals("04")) {
				socket.getOutputStream().write(3);
				socket.getOutputStream().write(new byte[1536 * 2]);
			}
			socket.getOutputStream().write(Bytes.of(bytes));
			socket.getOutputStream().write(new byte[100]);
			assertThat(readToEnd(socket)).isIn(0, 1 + 1536 * 2);
		}
	}

	@Test
	void connectionThatIsOneTooManyIsCutUntilAnotherEnds() throws IOException {
		List<Socket> sockets = new ArrayList<>();
		for (int i = 0; i < MAX_CONNECTIONS; i++) {
			sockets.add(new Socket(InetAddress.getLoopbackAddress(), this.server.port()));
		}
		try (Socket late = new Socket(InetAddress.getLoopbackAddress(), this.server.port())) {
			late.setSoTimeout((int) Viewer.LIMIT.toMillis());
			assertThat(readToEnd(late)).isZero();
		}
		for (Socket socket : sockets) {
			socket.close();
		}
		long end = System.nanoTime() + Viewer.LIMIT.toNanos();
		while (!isOpen()) {
			assertThat(System.nanoTime()).isLessThan(end);
		}
	}

	@Test
	void closeCutsViewers() {
		try (Viewer viewer = Viewer.connect(this.server.port()).play("1_room")) {
			awaitViewers(1);
			this.server.close();
			viewer.awaitClose();
			awaitViewers(0);
		}
	}

	private boolean isOpen() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.server.port())) {
			socket.setSoTimeout((int) Viewer.LIMIT.toMillis());
			socket.getOutputStream().write(3);
			socket.getOutputStream().write(new byte[1536]);
			return socket.getInputStream().read() == 3;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private void awaitViewers(int count) {
		Polling.until(() -> this.tags.currentSubscriberCount() == count);
	}

	// Until no more tags are made for a while
	private static void awaitRest(AtomicLong made) {
		long[] last = { 0, 0 };
		Polling.until(() -> {
			last[1] = (made.get() > 0 && made.get() == last[0]) ? last[1] + 1 : 0;
			last[0] = made.get();
			return last[1] == 100;
		});
	}

	private static byte[] chunks(RtmpMessage message) {
		EmbeddedChannel channel = new EmbeddedChannel(new ChunkEncoder());
		channel.writeOutbound(message);
		return Bytes.sent(channel);
	}

	private static int readToEnd(Socket socket) {
		try {
			return socket.getInputStream().readAllBytes().length;
		}
		catch (IOException ex) {
			// cut while our bytes were still on their way
			return 0;
		}
	}

}
