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

package io.github.cloudlive.emulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import io.github.cloudlive.emulator.media.Canvas;
import io.github.cloudlive.emulator.media.CropMode;
import io.github.cloudlive.emulator.media.MediaLibrary;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StreamRoutes} and viewers who do not take what they asked for.
 */
@Timeout(60)
class StreamRoutesTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final int SMALL_BUFFER = 4096;

	private final MediaLibrary library = new MediaLibrary(1);

	private DisposableServer server;

	@BeforeEach
	void setUp() {
		this.library.open("live", "live", new Canvas(640, 360, CropMode.CROP, 15), Instant.EPOCH);
	}

	@AfterEach
	void tearDown() {
		this.server.disposeNow(LIMIT);
		this.library.close();
	}

	@Test
	void flvWhenViewerTakesNothingMakesRoomForOthers() throws IOException {
		serve(new StreamLimits(Duration.ofSeconds(1), 1));
		try (Socket stalled = request("live.flv")) {
			assertThat(stalled.getInputStream().read()).isEqualTo('H');
			awaitAnswer("live.flv");
		}
	}

	@Test
	void segmentWhenTooManyAreOnTheirWayIsRefused() throws IOException {
		serve(new StreamLimits(Duration.ofMinutes(10), 1));
		try (Socket stalled = request("live-3.ts")) {
			assertThat(stalled.getInputStream().read()).isEqualTo('H');
			assertThat(isAnswered("live-2.ts")).isFalse();
		}
		for (int i = 1; i <= 3; i++) {
			awaitAnswer("live-" + i + ".ts");
		}
	}

	@Test
	void segmentWhenViewerTakesNothingMakesRoomForOthers() throws IOException {
		serve(new StreamLimits(Duration.ofSeconds(1), 1));
		try (Socket stalled = request("live-3.ts")) {
			assertThat(stalled.getInputStream().read()).isEqualTo('H');
			awaitAnswer("live-2.ts");
		}
	}

	private void serve(StreamLimits limits) {
		StreamRoutes routes = new StreamRoutes(this.library, (limit) -> Answer.raw(200, Map.of(), limit), limits);
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.childOption(ChannelOption.SO_SNDBUF, SMALL_BUFFER)
			.handle((request, response) -> answer(routes, request, response))
			.bindNow(LIMIT);
	}

	private static Publisher<Void> answer(StreamRoutes routes, HttpServerRequest request, HttpServerResponse response) {
		return routes
			.answer(request.method().name(), new QueryStringDecoder(request.uri()),
					new Reply(response, Clock.systemUTC()))
			.flatMap(Mono::from);
	}

	private Socket request(String file) throws IOException {
		Socket socket = new Socket();
		socket.setReceiveBufferSize(SMALL_BUFFER);
		socket.setSoTimeout((int) LIMIT.toMillis());
		socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.server.port()));
		socket.getOutputStream()
			.write(("GET /fsp-live/" + file + " HTTP/1.1\r\nHost: h\r\n\r\n").getBytes(StandardCharsets.UTF_8));
		return socket;
	}

	private void awaitAnswer(String file) {
		long end = System.nanoTime() + LIMIT.toNanos();
		while (!isAnswered(file)) {
			assertThat(System.nanoTime()).isLessThan(end);
		}
	}

	private boolean isAnswered(String file) {
		try (Socket socket = request(file)) {
			byte[] begin = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
			return new String(begin, StandardCharsets.UTF_8).equals("HTTP/1.1 200");
		}
		catch (IOException ex) {
			return false;
		}
	}

}
