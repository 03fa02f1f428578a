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

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import reactor.netty.ChannelBindException;
import reactor.netty.DisposableServer;
import reactor.netty.FutureMono;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;

/**
 * The HTTP server.
 */
final class EmulatorServer implements AutoCloseable {

	private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

	private final ChannelGroup connections;

	private final DisposableServer server;

	private EmulatorServer(ChannelGroup connections, DisposableServer server) {
		this.connections = connections;
		this.server = server;
	}

	static EmulatorServer start(String address, int port, EventLoops loops, Gateway gateway) {
		// Once closed, it closes at once what comes late
		ChannelGroup connections = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE, true);
		try {
			DisposableServer server = HttpServer.create()
				.protocol(HttpProtocol.HTTP11)
				.host(address)
				.port(port)
				.runOn(loops.resources())
				.doOnConnection((connection) -> connections.add(connection.channel()))
				.handle(gateway)
				.bindNow();
			return new EmulatorServer(connections, server);
		}
		catch (ChannelBindException ex) {
			throw EmulatorBindException.http(address, port, ex);
		}
	}

	int port() {
		return this.server.port();
	}

	URI baseUrl() {
		return URI.create("http://" + Authority.of((InetSocketAddress) this.server.address()));
	}

	/**
	 * Stop listening and cut all connections. The end of the event loops would not do for
	 * these: loops of Netty 4.2 that end at once leave some of them open.
	 */
	@Override
	public void close() {
		try {
			this.server.disposeNow(CLOSE_TIMEOUT);
		}
		finally {
			FutureMono.from(this.connections.close()).block(CLOSE_TIMEOUT);
		}
	}

}
