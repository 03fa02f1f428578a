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
import java.util.concurrent.Semaphore;

import io.netty.channel.ChannelOption;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.netty.Connection;
import reactor.netty.FutureMono;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpClient;

import io.github.cloudlive.emulator.media.FlvTag;
import io.github.cloudlive.emulator.media.LiveStream;

/**
 * Publishes lives to media servers, as a private cloud does with the push address of a
 * start.
 */
public final class RtmpPublisher implements AutoCloseable {

	/**
	 * How many lives are published at a time.
	 */
	static final int MAX_PUSHES = 100;

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	private static final Logger logger = LoggerFactory.getLogger(RtmpPublisher.class);

	private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

	private final ChannelGroup connections = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE, true);

	private final Sinks.Empty<Void> closed = Sinks.empty();

	private final Semaphore places = new Semaphore(MAX_PUSHES);

	private final TcpClient client;

	/**
	 * Create a publisher.
	 * @param loops the event loops to run on
	 */
	public RtmpPublisher(LoopResources loops) {
		this.client = TcpClient.newConnection()
			.runOn(loops)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_TIMEOUT.toMillis());
	}

	/**
	 * Publish a live for as long as it runs. Failures are logged, with nothing of the
	 * address but the host, and the live is published again as soon as that works. One
	 * live too many is not published, which is logged as well.
	 * @param groupId the group, for the log
	 * @param address {@code rtmp://host[:port]/application/stream[?query]}; a live with
	 * any other is not published
	 * @param stream the live
	 * @return stops publishing, which needs not wait for the live to end
	 */
	public Disposable publish(String groupId, String address, LiveStream stream) {
		String group = groupId.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "?");
		RtmpAddress target = RtmpAddress.parse(address);
		if (target == null) {
			logger.warn("The live of group '{}' is not published: its push address is not rtmp://host/app/stream",
					group);
			return Disposables.disposed();
		}
		if (!this.places.tryAcquire()) {
			logger.warn("The live of group '{}' is not published: {} others are, which is the limit", group,
					MAX_PUSHES);
			return Disposables.disposed();
		}
		Push push = new Push("The live of group '" + group + "', pushed to " + target.host() + ",",
				Schedulers.parallel());
		Flux<FlvTag> tags = stream.tags().takeUntilOther(push.stopped());
		push.over(Flux.defer(() -> publish(target, tags)))
			.takeUntilOther(this.closed.asMono())
			.doFinally((signal) -> this.places.release())
			.subscribe();
		return push::stop;
	}

	/**
	 * Stop publishing and cut all connections. Blocks until that is done.
	 */
	@Override
	public void close() {
		this.closed.tryEmitEmpty();
		FutureMono.from(this.connections.close()).block(CLOSE_TIMEOUT);
	}

	/**
	 * Publish over one connection.
	 * @param address where to
	 * @param tags what
	 * @return emits once the live is published, completes when the connection is closed
	 * after the last tag, fails if it was closed before
	 */
	private Flux<Boolean> publish(RtmpAddress address, Flux<FlvTag> tags) {
		ClientHandshake handshake = new ClientHandshake();
		PublishSession session = new PublishSession(address, tags);
		return Flux.usingWhen(connect(address, handshake), (connection) -> run(session, handshake, connection),
				RtmpPublisher::close);
	}

	private Mono<? extends Connection> connect(RtmpAddress address, Handshake handshake) {
		return this.client.host(address.socketHost())
			.port(address.port())
			.doOnConnected((connection) -> this.connections.add(connection.channel()))
			.doOnConnected((connection) -> RtmpPipeline.install(connection, handshake))
			.connect();
	}

	private static Flux<Boolean> run(PublishSession session, ClientHandshake handshake, Connection connection) {
		Flux<Command> commands = connection.inbound().receiveObject().cast(Command.class);
		Mono<Boolean> sent = connection.outbound()
			.sendObject(session.messages(handshake.done(), commands))
			.then()
			.then(Mono.defer(() -> check(session)));
		return Flux.merge(session.published().thenReturn(true), sent);
	}

	private static Mono<Boolean> check(PublishSession session) {
		return session.hasEnded() ? Mono.empty()
				: Mono.error(new RtmpException("The media server has closed the connection"));
	}

	private static Mono<Void> close(Connection connection) {
		connection.dispose();
		return connection.onDispose();
	}

}
