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
import java.util.Map;
import java.util.function.Predicate;

import io.netty.channel.ChannelPipeline;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.netty.Connection;
import reactor.netty.NettyPipeline;
import reactor.netty.tcp.TcpClient;

/**
 * A viewer on the other end of a real socket.
 */
final class Viewer implements AutoCloseable {

	static final Duration LIMIT = Duration.ofSeconds(20);

	private static final int MAX_MESSAGE_SIZE = 1 << 22;

	private final Sinks.Many<RtmpMessage> received = Sinks.many().replay().all();

	private final Connection connection;

	private Viewer(Connection connection) {
		this.connection = connection;
		connection.inbound()
			.receiveObject()
			.cast(RtmpMessage.class)
			.subscribe(this.received::tryEmitNext, this.received::tryEmitError, this.received::tryEmitComplete);
	}

	static Viewer connect(int port) {
		ClientHandshake handshake = new ClientHandshake();
		Viewer viewer = new Viewer(TcpClient.newConnection()
			.host("127.0.0.1")
			.port(port)
			.doOnConnected((connection) -> install(connection.channel().pipeline(), handshake))
			.connectNow(LIMIT));
		handshake.done().block(LIMIT);
		return viewer;
	}

	private static void install(ChannelPipeline pipeline, ClientHandshake handshake) {
		pipeline.addBefore(NettyPipeline.ReactiveBridge, "encoder", new ChunkEncoder());
		pipeline.addBefore(NettyPipeline.ReactiveBridge, "decoder", new ChunkDecoder(MAX_MESSAGE_SIZE));
		pipeline.addBefore("decoder", "handshake", handshake);
	}

	/**
	 * Say what players say before they play.
	 */
	Viewer play(String name) {
		send(Command.of("connect", 1, Map.of("app", "fsp-live")).toMessage(0));
		send(Command.of("createStream", 2).toMessage(0));
		send(Command.of("play", 3, null, name).toMessage(1));
		return this;
	}

	void send(RtmpMessage message) {
		this.connection.outbound().sendObject(message).then().block(LIMIT);
	}

	/**
	 * Return everything that was received so far and will be; completes when the server
	 * has closed the connection.
	 */
	Flux<RtmpMessage> received() {
		return this.received.asFlux();
	}

	RtmpMessage await(Predicate<RtmpMessage> wanted) {
		RtmpMessage message = received().filter(wanted).blockFirst(LIMIT);
		if (message == null) {
			throw new AssertionError("The connection was closed before the message came");
		}
		return message;
	}

	void awaitClose() {
		this.connection.onDispose().block(LIMIT);
	}

	@Override
	public void close() {
		this.connection.disposeNow(LIMIT);
	}

}
