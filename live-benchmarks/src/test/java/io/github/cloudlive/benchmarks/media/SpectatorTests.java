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

package io.github.cloudlive.benchmarks.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link Spectator}.
 */
@Timeout(60)
class SpectatorTests {

	private final CountDownLatch end = new CountDownLatch(1);

	private HttpServer server;

	@BeforeEach
	void setUp() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.start();
	}

	@AfterEach
	void tearDown() {
		this.end.countDown();
		this.server.stop(0);
	}

	@Test
	void checkWhenSomethingHasComeIsContentOnce() {
		Spectator spectator = spectator(200, new byte[1]);
		until(() -> assertThatNoException().isThrownBy(spectator::check));
		assertThatIllegalStateException().isThrownBy(spectator::check).withMessage("A viewer got nothing");
	}

	@Test
	void checkWhenNothingHasComeFails() {
		Spectator spectator = spectator(200, new byte[0]);
		assertThatIllegalStateException().isThrownBy(spectator::check).withMessage("A viewer got nothing");
	}

	@Test
	void checkWhenRefusedFails() {
		Spectator spectator = spectator(503, new byte[1]);
		until(() -> assertThatIllegalStateException().isThrownBy(spectator::check)
			.withMessageContaining("A viewer was answered 503"));
	}

	private Spectator spectator(int status, byte[] bytes) {
		this.server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(status, 0);
			exchange.getResponseBody().write(bytes);
			exchange.getResponseBody().flush();
			await();
			exchange.close();
		});
		return new Spectator(HttpClient.newHttpClient(),
				URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()));
	}

	private void await() {
		try {
			this.end.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void until(Runnable assertion) {
		Flux.interval(Duration.ofMillis(10)).onBackpressureDrop().filter((tick) -> {
			try {
				assertion.run();
				return true;
			}
			catch (AssertionError ex) {
				return false;
			}
		}).blockFirst(Duration.ofSeconds(20));
	}

}
