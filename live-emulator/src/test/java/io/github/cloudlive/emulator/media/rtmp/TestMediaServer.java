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

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import io.netty.channel.ChannelPipeline;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.NettyPipeline;
import reactor.netty.tcp.TcpServer;

/**
 * A media server that accepts what is published to it, and keeps what it has heard.
 */
final class TestMediaServer implements AutoCloseable {

	private final Sinks.Many<String> heard = Sinks.many().replay().all();

	private final List<Connection> connections = new CopyOnWriteArrayList<>();

	private final String answerToPublish;

	private final DisposableServer server;

	private TestMediaServer(int port, String answerToPublish) {
		this.answerToPublish = answerToPublish;
		this.server = TcpServer.create()
			.host("127.0.0.1")
			.port(port)
			.doOnConnection(this::install)
			.handle((in, out) -> out
				.sendObject(in.receiveObject().cast(RtmpMessage.class).doOnNext(this::hear).flatMap(this::answer)))
			.bindNow(Viewer.LIMIT);
	}

	static TestMediaServer start(int port) {
		return new TestMediaServer(port, "NetStream.Publish.Start");
	}

	static TestMediaServer thatRefuses() {
		return new TestMediaServer(0, "NetStream.Publish.BadName");
	}

	int port() {
		return this.server.port();
	}

	String url() {
		return "rtmp://127.0.0.1:" + port() + "/live/room?key=s3cr3t";
	}

	/**
	 * Wait until something was said, and return it.
	 */
	String await(Predicate<String> wanted) {
		String text = this.heard.asFlux().filter(wanted).blockFirst(Viewer.LIMIT);
		if (text == null) {
			throw new AssertionError("It was never said");
		}
		return text;
	}

	/**
	 * Return the commands that were said, up to one.
	 */
	List<String> commandsUpTo(String name) {
		List<String> commands = this.heard.asFlux()
			.filter((text) -> Character.isLetter(text.charAt(0)))
			.takeUntil((text) -> text.startsWith(name))
			.collectList()
			.block(Viewer.LIMIT);
		return (commands != null) ? commands : List.of();
	}

	List<Connection> connections() {
		return this.connections;
	}

	void cut() {
		this.connections.forEach((connection) -> connection.disposeNow(Viewer.LIMIT));
	}

	@Override
	public void close() {
		this.server.disposeNow(Viewer.LIMIT);
		cut();
	}

	private void install(Connection connection) {
		this.connections.add(connection);
		ChannelPipeline pipeline = connection.channel().pipeline();
		pipeline.addBefore(NettyPipeline.ReactiveBridge, "encoder", new ChunkEncoder());
		pipeline.addBefore(NettyPipeline.ReactiveBridge, "handshake", new ServerHandshake());
		pipeline.addBefore(NettyPipeline.ReactiveBridge, "decoder", new ChunkDecoder(1 << 22));
	}

	private void hear(RtmpMessage message) {
		this.heard.tryEmitNext(Texts.of(message));
	}

	private Publisher<RtmpMessage> answer(RtmpMessage message) {
		if (message.type() != MessageType.COMMAND) {
			return Mono.empty();
		}
		Command command = Command.read(message.payload());
		return switch (command.name()) {
			case "connect" -> Flux.just(ControlMessages.windowAcknowledgementSize(1000),
					ControlMessages.setPeerBandwidth(1000), Command.result(command, Map.of(), Map.of()).toMessage(0));
			case "createStream" -> Mono.just(Command.result(command, null, 7).toMessage(0));
			case "publish" -> Mono.just(status().toMessage(7));
			default -> Mono.empty();
		};
	}

	private Status status() {
		return this.answerToPublish.endsWith("Start") ? Status.of(this.answerToPublish, "room?key=s3cr3t is published")
				: Status.error(this.answerToPublish, "room?key=s3cr3t is taken");
	}

}
