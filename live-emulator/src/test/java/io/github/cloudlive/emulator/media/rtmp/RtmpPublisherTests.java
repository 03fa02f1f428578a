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
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Sinks;
import reactor.netty.resources.LoopResources;

import io.github.cloudlive.emulator.media.FlvTag;
import io.github.cloudlive.emulator.media.LiveStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RtmpPublisher}, over real sockets.
 */
@Timeout(60)
class RtmpPublisherTests {

	private final LoopResources loops = LoopResources.create("rtmp-test", 1, true);

	private final Sinks.Many<FlvTag> tags = Sinks.many().multicast().directBestEffort();

	private final LiveStream live = this.tags::asFlux;

	private final RtmpPublisher publisher = new RtmpPublisher(this.loops);

	@AfterEach
	void tearDown() {
		this.publisher.close();
		this.loops.disposeLater(Duration.ZERO, Viewer.LIMIT).block(Viewer.LIMIT);
	}

	@Test
	void liveIsPublishedUntilItStops() {
		try (TestMediaServer server = TestMediaServer.start(0)) {
			this.publisher.publish("room", server.url(), this.live);
			awaitTags();
			this.tags.tryEmitNext(new FlvTag(FlvTag.VIDEO, 40, new byte[] { 0x17, 1 }));
			server.await("9 of 7 at 40: 1701"::equals);
			this.tags.tryEmitComplete();
			assertThat(server.commandsUpTo("deleteStream"))
				.extracting((command) -> command.substring(0, command.indexOf(' ')))
				.containsExactly("connect", "releaseStream", "FCPublish", "createStream", "publish", "FCUnpublish",
						"deleteStream");
			awaitClosed(server);
		}
	}

	@Test
	void liveIsPublishedUntilPushIsStopped() {
		try (TestMediaServer server = TestMediaServer.start(0)) {
			Disposable push = this.publisher.publish("room", server.url(), this.live);
			awaitTags();
			push.dispose();
			server.await((text) -> text.startsWith("deleteStream"));
			awaitClosed(server);
			assertThat(this.tags.currentSubscriberCount()).isZero();
		}
	}

	@Test
	void liveIsPublishedAgainWhenConnectionWasCut() {
		try (TestMediaServer server = TestMediaServer.start(0)) {
			Disposable push = this.publisher.publish("room", server.url(), this.live);
			awaitTags();
			server.cut();
			Polling.until(() -> this.tags.currentSubscriberCount() == 0);
			awaitTags();
			assertThat(server.connections()).hasSize(2);
			push.dispose();
		}
	}

	@Test
	void liveIsPublishedWhenMediaServerComesUpLater() {
		int port;
		try (TestMediaServer server = TestMediaServer.start(0)) {
			port = server.port();
		}
		Disposable push = this.publisher.publish("room", "rtmp://127.0.0.1:" + port + "/live/room", this.live);
		try (TestMediaServer server = TestMediaServer.start(port)) {
			awaitTags();
			assertThat(server.commandsUpTo("publish")).last().isEqualTo("publish 5 of 7: null room live");
			push.dispose();
		}
	}

	@Test
	void liveIsNotSentWhenMediaServerRefuses() {
		try (TestMediaServer server = TestMediaServer.thatRefuses()) {
			Disposable push = this.publisher.publish("room", server.url(), this.live);
			server.await((text) -> text.startsWith("publish"));
			Polling.until(() -> server.connections().size() == 2);
			assertThat(this.tags.currentSubscriberCount()).isZero();
			push.dispose();
			awaitClosed(server);
		}
	}

	@Test
	void closeCutsConnectionsForGood() {
		try (TestMediaServer server = TestMediaServer.start(0)) {
			this.publisher.publish("room", server.url(), this.live);
			awaitTags();
			this.publisher.close();
			awaitClosed(server);
			Polling.until(() -> this.tags.currentSubscriberCount() == 0);
			this.publisher.publish("late", server.url(), this.live);
			assertThat(server.connections()).hasSize(1);
		}
	}

	@Test
	void liveIsNotPublishedWhenThereAreTooManyOthers() throws IOException {
		// Takes connections, and then says nothing
		try (ServerSocket server = new ServerSocket(0, 2 * RtmpPublisher.MAX_PUSHES,
				InetAddress.getLoopbackAddress())) {
			String url = "rtmp://127.0.0.1:" + server.getLocalPort() + "/live/room";
			List<Disposable> pushes = Stream.generate(() -> this.publisher.publish("room", url, this.live))
				.limit(RtmpPublisher.MAX_PUSHES)
				.toList();
			assertThat(pushes).noneMatch(Disposable::isDisposed);
			assertThat(this.publisher.publish("room", url, this.live).isDisposed()).isTrue();
			pushes.get(0).dispose();
			Polling.until(() -> !this.publisher.publish("room", url, this.live).isDisposed());
		}
	}

	@Test
	void addressThatIsNoneIsNotPublishedTo() {
		assertThat(List.of("", "http://media/live/room", "rtmp://media")).allSatisfy(
				(address) -> assertThat(this.publisher.publish("room", address, this.live).isDisposed()).isTrue());
	}

	private void awaitTags() {
		Polling.until(() -> this.tags.currentSubscriberCount() == 1);
	}

	private static void awaitClosed(TestMediaServer server) {
		Polling.until(() -> server.connections().stream().noneMatch((connection) -> connection.channel().isActive()));
	}

}
