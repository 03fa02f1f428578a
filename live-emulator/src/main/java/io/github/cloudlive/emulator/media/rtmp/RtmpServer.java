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

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.FutureMono;
import reactor.netty.NettyInbound;
import reactor.netty.NettyOutbound;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpServer;

import io.github.cloudlive.emulator.media.LiveStreams;

/**
 * Lets viewers play lives at {@code rtmp://host:port/fsp-live/<stream>}.
 * <p>
 * A viewer that reads slowly gets no more than a few seconds ahead of its socket: tags
 * are asked for as others have been written.
 */
public final class RtmpServer implements AutoCloseable {

	/**
	 * The port that RTMP usually has, which URLs leave out.
	 */
	public static final int DEFAULT_PORT = 1935;

	private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

	private static final Logger logger = LoggerFactory.getLogger(RtmpServer.class);

	private final ChannelGroup connections;

	private final DisposableServer server;

	private RtmpServer(ChannelGroup connections, DisposableServer server) {
		this.connections = connections;
		this.server = server;
	}

	/**
	 * Start a server. Blocks until it listens.
	 * @param address the address to listen on
	 * @param port the port, 0 for any free one
	 * @param loops the event loops to run on
	 * @param streams the streams to play
	 * @param maxConnections how many connections there may be at a time, playing or not
	 * @return the running server
	 * @throws reactor.netty.ChannelBindException if it cannot listen
	 */
	public static RtmpServer start(String address, int port, LoopResources loops, LiveStreams streams,
			int maxConnections) {
		ChannelGroup connections = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE, true);
		return new RtmpServer(connections,
				TcpServer.create()
					.host(address)
					.port(port)
					.runOn(loops)
					.doOnConnection((connection) -> RtmpPipeline.install(connection, new ServerHandshake()))
					.doOnConnection((connection) -> admit(connection, connections, maxConnections))
					.handle((in, out) -> serve(in, out, new PlaySession(streams)))
					.bindNow());
	}

	/**
	 * Return the port.
	 * @return the port that the server listens on
	 */
	public int port() {
		return this.server.port();
	}

	/**
	 * Stop listening and cut all connections. Blocks until that is done.
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

	private static void admit(Connection connection, ChannelGroup connections, int maxConnections) {
		connections.add(connection.channel());
		if (connections.size() > maxConnections) {
			logger.debug("There are too many RTMP connections");
			connection.dispose();
		}
	}

	private static Publisher<Void> serve(NettyInbound in, NettyOutbound out, PlaySession session) {
		return out.sendObject(session.answer(in.receiveObject().cast(Command.class))).then().onErrorResume((ex) -> {
			logger.debug("An RTMP connection ended", ex);
			return Mono.empty();
		});
	}

}
