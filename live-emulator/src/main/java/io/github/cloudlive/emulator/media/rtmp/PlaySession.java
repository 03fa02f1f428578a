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

import java.util.Set;

import io.netty.handler.codec.http.QueryStringDecoder;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.github.cloudlive.emulator.media.LiveStream;
import io.github.cloudlive.emulator.media.LiveStreams;

/**
 * What one viewer's connection says (RTMP 1.0, sections 7.2.1 and 7.2.2): it connects to
 * the application, creates a stream and plays a live on it. The connection ends with the
 * live.
 * <p>
 * Commands come one after the other; a session belongs to one connection.
 */
final class PlaySession {

	/**
	 * The first part of the path in every URL.
	 */
	static final String APPLICATION = "fsp-live";

	// One stream a connection, so it needs no search
	private static final int STREAM_ID = 1;

	private static final int WINDOW_SIZE = 2_500_000;

	private static final RtmpMessage LAST = ControlMessages.streamEof(STREAM_ID);

	// A peer that sends more before it reads an answer is not read from
	private static final int MAX_OPEN_COMMANDS = 16;

	// What some players ask a server for before they play; there is nothing to do
	private static final Set<String> FORMALITIES = Set.of("_checkbw", "releaseStream", "FCPublish", "FCUnpublish");

	private static final Logger logger = LoggerFactory.getLogger(PlaySession.class);

	private final LiveStreams streams;

	private Sinks.Empty<Void> left = Sinks.empty();

	PlaySession(LiveStreams streams) {
		this.streams = streams;
	}

	/**
	 * Answer commands.
	 * @param commands the commands of the viewer
	 * @return what the viewer gets to hear and see; its end is that of the connection
	 */
	Flux<RtmpMessage> answer(Flux<Command> commands) {
		return commands.flatMap(this::answer, MAX_OPEN_COMMANDS).takeUntil(LAST::equals);
	}

	private Publisher<RtmpMessage> answer(Command command) {
		return switch (command.name()) {
			case "connect" -> connect(command);
			case "createStream" -> reply(Command.result(command, null, STREAM_ID));
			case "getStreamLength" -> reply(Command.result(command, null, 0));
			case "FCSubscribe" -> reply(
					Command.of("onFCSubscribe", 0, null, Status.of("NetStream.Play.Start", "Subscribed").properties()));
			case "play" -> play(command);
			case "publish" -> Mono
				.just(Status.error("NetStream.Publish.BadName", "There is nothing to publish to").toMessage(STREAM_ID));
			case "deleteStream", "closeStream" -> leave();
			default -> answerOther(command);
		};
	}

	private Publisher<RtmpMessage> connect(Command command) {
		String application = withoutQuery(command.text(0, "app"));
		if (!application.equals(APPLICATION) && !application.equals(APPLICATION + "/")) {
			return reply(Command.error(command,
					Status.error("NetConnection.Connect.Rejected", "The application is " + APPLICATION)));
		}
		return Flux.just(ControlMessages.windowAcknowledgementSize(WINDOW_SIZE),
				ControlMessages.setPeerBandwidth(WINDOW_SIZE), ControlMessages.setChunkSize(RtmpPipeline.CHUNK_SIZE),
				ConnectResult.of(command).toMessage(RtmpMessage.CONNECTION));
	}

	private Publisher<RtmpMessage> play(Command command) {
		LiveStream stream = find(withoutQuery(command.text(1)));
		if (stream == null) {
			return Mono.just(Status.error("NetStream.Play.StreamNotFound", "No live of this name is running")
				.toMessage(STREAM_ID));
		}
		leave();
		Sinks.Empty<Void> left = Sinks.empty();
		this.left = left;
		return Flux.concat(begin(), tags(stream), end()).takeUntilOther(left.asMono());
	}

	private static Flux<RtmpMessage> begin() {
		return Flux.just(ControlMessages.streamBegin(STREAM_ID),
				Status.of("NetStream.Play.Reset", "Playing").toMessage(STREAM_ID),
				Status.of("NetStream.Play.Start", "The live begins").toMessage(STREAM_ID));
	}

	private static Flux<RtmpMessage> tags(LiveStream stream) {
		return stream.tags().map((tag) -> RtmpMessage.of(tag, STREAM_ID)).onErrorResume((ex) -> {
			logger.debug("A live cannot be played", ex);
			return Mono.just(Status.error("NetStream.Play.Failed", "The live cannot be played").toMessage(STREAM_ID));
		});
	}

	private static Flux<RtmpMessage> end() {
		return Flux.just(Status.of("NetStream.Play.UnpublishNotify", "The live was stopped").toMessage(STREAM_ID),
				Status.of("NetStream.Play.Stop", "The live has ended").toMessage(STREAM_ID), LAST);
	}

	private Publisher<RtmpMessage> leave() {
		this.left.tryEmitEmpty();
		return Mono.empty();
	}

	// A command without a transaction, such as a pause, does not wait for an answer
	private static Publisher<RtmpMessage> answerOther(Command command) {
		if (command.transaction() == 0) {
			return Mono.empty();
		}
		if (FORMALITIES.contains(command.name())) {
			return reply(Command.result(command, null, null));
		}
		return reply(Command.error(command, Status.error("NetConnection.Call.Failed", "There is no such command")));
	}

	private static Publisher<RtmpMessage> reply(Command command) {
		return Mono.just(command.toMessage(RtmpMessage.CONNECTION));
	}

	/**
	 * Find a stream by the name in its URL, which players send as it stands there or
	 * decoded.
	 * @param name the name
	 * @return the stream, or {@code null}
	 */
	private @Nullable LiveStream find(String name) {
		LiveStream stream = this.streams.find(name);
		return (stream != null) ? stream : this.streams.find(decode(name));
	}

	private static String decode(String name) {
		try {
			// The plus sign is a space in forms only
			return QueryStringDecoder.decodeComponent(name.replace("+", "%2B"));
		}
		catch (IllegalArgumentException ex) {
			return name;
		}
	}

	private static String withoutQuery(String text) {
		int query = text.indexOf('?');
		return (query < 0) ? text : text.substring(0, query);
	}

}
