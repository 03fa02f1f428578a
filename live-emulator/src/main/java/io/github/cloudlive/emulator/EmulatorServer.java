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

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

import reactor.netty.ChannelBindException;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/**
 * The HTTP server. It has event loops of its own: they do not wait for a client of the
 * same program that blocks, and when they end, so do all connections.
 */
final class EmulatorServer implements AutoCloseable {

	private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

	private final LoopResources loops;

	private final DisposableServer server;

	private EmulatorServer(LoopResources loops, DisposableServer server) {
		this.loops = loops;
		this.server = server;
	}

	static EmulatorServer start(String address, int port, Gateway gateway) {
		LoopResources loops = LoopResources.create("live-emulator", LoopResources.DEFAULT_IO_WORKER_COUNT, true);
		try {
			DisposableServer server = HttpServer.create()
				.protocol(HttpProtocol.HTTP11)
				.host(address)
				.port(port)
				.runOn(loops)
				.handle(gateway)
				.bindNow();
			return new EmulatorServer(loops, server);
		}
		catch (ChannelBindException ex) {
			close(loops);
			throw new EmulatorBindException(address, port, ex);
		}
	}

	int port() {
		return this.server.port();
	}

	URI baseUrl() {
		return URI.create("http://" + Authority.of((InetSocketAddress) this.server.address()));
	}

	@Override
	public void close() {
		this.server.disposeNow(CLOSE_TIMEOUT);
		close(this.loops);
	}

	private static void close(LoopResources loops) {
		loops.disposeLater(Duration.ZERO, CLOSE_TIMEOUT).block(CLOSE_TIMEOUT);
	}

}
