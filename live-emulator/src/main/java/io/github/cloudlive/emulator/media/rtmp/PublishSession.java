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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.github.cloudlive.emulator.media.AmfWriter;
import io.github.cloudlive.emulator.media.FlvTag;

/**
 * What we say to a media server to publish a live (RTMP 1.0, sections 7.2.1 and 7.2.2.6):
 * connect to the application, create a stream, publish on it, and take leave when the
 * live has ended. {@code releaseStream}, {@code FCPublish}, {@code FCUnpublish} and
 * {@code @setDataFrame} are not in the specification, but media servers know them from
 * every encoder.
 * <p>
 * A session belongs to one connection.
 */
final class PublishSession {

	private static final int CONNECT = 1;

	private static final int RELEASE_STREAM = 2;

	private static final int FC_PUBLISH = 3;

	private static final int CREATE_STREAM = 4;

	private static final int PUBLISH = 5;

	private static final int FC_UNPUBLISH = 6;

	private static final int DELETE_STREAM = 7;

	// A media server could hide the name of the stream in any other text
	private static final Pattern CODE = Pattern
		.compile("Net(Connection|Stream)\\.[A-Z][A-Za-z]{1,20}\\.[A-Z][A-Za-z]{1,20}");

	private final RtmpAddress address;

	private final Flux<FlvTag> tags;

	private final Sinks.Empty<Void> published = Sinks.empty();

	private int streamId;

	private boolean publishing;

	private @Nullable RtmpMessage last;

	private volatile boolean ended;

	PublishSession(RtmpAddress address, Flux<FlvTag> tags) {
		this.address = address;
		this.tags = tags;
	}

	/**
	 * Say what is to be said.
	 * @param handshake completes when the first message may be sent
	 * @param commands the commands of the media server
	 * @return what it gets to hear; its end is that of the connection
	 */
	Flux<RtmpMessage> messages(Mono<Void> handshake, Flux<Command> commands) {
		return Flux.merge(handshake.thenMany(Flux.defer(this::connect)), commands.flatMap(this::answer))
			.takeUntil((message) -> message.equals(this.last));
	}

	/**
	 * Return when the media server has accepted the live.
	 * @return completes then
	 */
	Mono<Void> published() {
		return this.published.asMono();
	}

	/**
	 * Return whether all there is was published: the connection was not merely cut.
	 * @return whether the live has ended
	 */
	boolean hasEnded() {
		return this.ended;
	}

	private Flux<RtmpMessage> connect() {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("app", this.address.application());
		properties.put("type", "nonprivate");
		properties.put("flashVer", "FMLE/3.0 (compatible; live-emulator)");
		properties.put("tcUrl", this.address.applicationUrl());
		return Flux.just(ControlMessages.setChunkSize(RtmpPipeline.CHUNK_SIZE),
				onConnection(Command.of("connect", CONNECT, properties)));
	}

	private Publisher<RtmpMessage> answer(Command command) {
		return switch (command.name()) {
			case "_result" -> goOn(command);
			case "_error" -> checkError(command);
			case "onStatus" -> checkStatus(command);
			default -> Mono.empty();
		};
	}

	private Publisher<RtmpMessage> goOn(Command result) {
		return switch ((int) result.transaction()) {
			case CONNECT -> createStream();
			case CREATE_STREAM -> publish(result.number(1));
			default -> Mono.empty();
		};
	}

	private Flux<RtmpMessage> createStream() {
		String stream = this.address.stream();
		return Flux.just(onConnection(Command.of("releaseStream", RELEASE_STREAM, null, stream)),
				onConnection(Command.of("FCPublish", FC_PUBLISH, null, stream)),
				onConnection(Command.of("createStream", CREATE_STREAM, new @Nullable Object[] { null })));
	}

	private Mono<RtmpMessage> publish(int streamId) {
		this.streamId = streamId;
		return Mono.just(Command.of("publish", PUBLISH, null, this.address.stream(), "live").toMessage(streamId));
	}

	private static Mono<RtmpMessage> checkError(Command error) {
		int transaction = (int) error.transaction();
		if (transaction == RELEASE_STREAM || transaction == FC_PUBLISH) {
			return Mono.empty();
		}
		return Mono.error(refused(error.text(1, "code")));
	}

	private Publisher<RtmpMessage> checkStatus(Command status) {
		String code = status.text(1, "code");
		if (status.text(1, "level").equals("error")) {
			return Mono.error(refused(code));
		}
		if (!code.equals("NetStream.Publish.Start") || this.publishing) {
			return Mono.empty();
		}
		this.publishing = true;
		this.published.tryEmitEmpty();
		return Flux.concat(this.tags.doOnComplete(() -> this.ended = true).map(this::toMessage),
				Flux.defer(this::takeLeave));
	}

	private static RtmpException refused(String code) {
		return new RtmpException("The media server refuses" + (CODE.matcher(code).matches() ? ": " + code : ""));
	}

	private Flux<RtmpMessage> takeLeave() {
		RtmpMessage deleteStream = onConnection(Command.of("deleteStream", DELETE_STREAM, null, this.streamId));
		this.last = deleteStream;
		return Flux.just(onConnection(Command.of("FCUnpublish", FC_UNPUBLISH, null, this.address.stream())),
				deleteStream);
	}

	private RtmpMessage toMessage(FlvTag tag) {
		if (tag.type() != FlvTag.SCRIPT) {
			return RtmpMessage.of(tag, this.streamId);
		}
		byte[] keep = new AmfWriter().string("@setDataFrame").toByteArray();
		byte[] payload = new byte[keep.length + tag.body().length];
		System.arraycopy(keep, 0, payload, 0, keep.length);
		System.arraycopy(tag.body(), 0, payload, keep.length, tag.body().length);
		return new RtmpMessage(MessageType.DATA, this.streamId, tag.timestamp(), payload);
	}

	private static RtmpMessage onConnection(Command command) {
		return command.toMessage(RtmpMessage.CONNECTION);
	}

}
