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

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import io.netty.handler.codec.http.QueryStringDecoder;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.cloudlive.emulator.media.FlvFile;
import io.github.cloudlive.emulator.media.FlvTag;
import io.github.cloudlive.emulator.media.LiveMedia;
import io.github.cloudlive.emulator.media.LiveStream;
import io.github.cloudlive.emulator.media.MediaLibrary;
import io.github.cloudlive.emulator.media.TooManyViewersException;

/**
 * The paths of the streams: HTTP-FLV, and playlists and segments of HLS.
 */
final class StreamRoutes {

	private static final String FLV = ".flv";

	private static final String PLAYLIST = ".m3u8";

	private static final String SEGMENT = ".ts";

	private static final int OK = 200;

	private static final int SERVICE_UNAVAILABLE = 503;

	private static final String RETRY_SECONDS = "5";

	private final MediaLibrary library;

	private final Function<String, Answer> refusal;

	private final StreamLimits limits;

	private final Semaphore segments;

	/**
	 * Create the paths.
	 * @param library the streams
	 * @param refusal the platform's answer to who is beyond a limit
	 * @param limits the limits
	 */
	StreamRoutes(MediaLibrary library, Function<String, Answer> refusal, StreamLimits limits) {
		this.library = library;
		this.refusal = refusal;
		this.limits = limits;
		this.segments = new Semaphore(limits.segments());
	}

	boolean owns(String path) {
		return path.startsWith(PublicAddress.STREAM_PATH);
	}

	Mono<Publisher<Void>> answer(String method, QueryStringDecoder uri, Reply reply) {
		check(method);
		reply.cutWhenStalled(this.limits.patience());
		String file = fileName(uri);
		if (file.endsWith(FLV)) {
			return Mono.just(play(found(this.library.find(without(FLV, file))), reply));
		}
		if (file.endsWith(PLAYLIST)) {
			String playlist = playlist(without(PLAYLIST, file));
			return Mono.just(reply.send(Answer.raw(OK, headers("application/vnd.apple.mpegurl"), playlist)));
		}
		if (file.endsWith(SEGMENT)) {
			return segment(without(SEGMENT, file), reply);
		}
		throw HttpException.notFound();
	}

	// The status is only known when the first tag or the refusal is there
	private Publisher<Void> play(LiveStream live, Reply reply) {
		return live.tags()
			.switchOnFirst((first, tags) -> first.isOnError() ? tags.thenMany(Flux.<Void>empty())
					: reply.stream(headers(FlvFile.CONTENT_TYPE), bytes(tags)))
			.onErrorResume(TooManyViewersException.class,
					(ex) -> reply.send(overloaded(String.valueOf(ex.getMessage()))));
	}

	private static Flux<byte[]> bytes(Flux<FlvTag> tags) {
		return tags.map(FlvFile::bytes).startWith(FlvFile.header());
	}

	private String playlist(String name) {
		return found(this.library.findRecent(name)).playlist(PublicAddress.encode(name));
	}

	private Mono<Publisher<Void>> segment(String nameAndNumber, Reply reply) {
		int minus = nameAndNumber.lastIndexOf('-');
		if (minus < 0) {
			throw HttpException.notFound();
		}
		LiveMedia live = found(this.library.findRecent(nameAndNumber.substring(0, minus)));
		long number = number(nameAndNumber.substring(minus + 1));
		if (!this.segments.tryAcquire()) {
			String limit = "Up to " + this.limits.segments() + " segments may be on their way at a time";
			return Mono.just(reply.send(overloaded(limit)));
		}
		reply.whenOver(this.segments::release);
		return live.segment(number)
			.map((segment) -> reply.send(Answer.raw(OK, headers("video/mp2t"), segment)))
			.switchIfEmpty(Mono.error(HttpException::notFound));
	}

	private Answer overloaded(String limit) {
		return this.refusal.apply(limit)
			.withStatus(SERVICE_UNAVAILABLE)
			.with("Retry-After", RETRY_SECONDS)
			.with("Cache-Control", "no-store");
	}

	private static long number(String text) {
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw HttpException.notFound();
		}
	}

	private static String fileName(QueryStringDecoder uri) {
		try {
			return uri.path().substring(PublicAddress.STREAM_PATH.length());
		}
		catch (IllegalArgumentException ex) {
			throw HttpException.notFound();
		}
	}

	private static String without(String suffix, String file) {
		return file.substring(0, file.length() - suffix.length());
	}

	private static LiveMedia found(@Nullable LiveMedia live) {
		if (live == null) {
			throw HttpException.notFound();
		}
		return live;
	}

	private static void check(String method) {
		if (!method.equals("GET")) {
			throw HttpException.methodNotAllowed("GET");
		}
	}

	// Players on pages of any origin may play it, and nothing may keep what is live
	private static Map<String, String> headers(String contentType) {
		return Map.of("Content-Type", contentType, "Access-Control-Allow-Origin", "*", "Cache-Control", "no-store");
	}

}
