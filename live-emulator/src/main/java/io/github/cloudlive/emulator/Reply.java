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

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.http.HttpHeaderNames;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Puts an answer on the wire, well or badly.
 */
final class Reply {

	private final HttpServerResponse response;

	private final Clock clock;

	Reply(HttpServerResponse response, Clock clock) {
		this.response = response;
		this.clock = clock;
	}

	Publisher<Void> send(Answer answer) {
		return head(answer).sendByteArray(Mono.just(answer.body()));
	}

	/**
	 * Send something that has no end yet.
	 * @param headers the headers
	 * @param bytes what is sent, each part as soon as it is there
	 * @return the end
	 */
	Publisher<Void> stream(Map<String, String> headers, Publisher<byte[]> bytes) {
		return head(headers).sendByteArray(bytes);
	}

	/**
	 * Cut the connection if the caller does not take what is sent, from now on until the
	 * answer is over.
	 * @param patience how long a part of the answer may take, and the next to come
	 */
	void cutWhenStalled(Duration patience) {
		this.response.withConnection((connection) -> connection.onWriteIdle(patience.toMillis(), connection::dispose));
	}

	/**
	 * Do something when the answer is over, or cannot be given any more.
	 * @param action what to do, once
	 */
	void whenOver(Runnable action) {
		this.response.withConnection((connection) -> connection.onTerminate().subscribe(null, null, action));
	}

	Publisher<Void> drip(Answer answer, Duration interval, Scheduler scheduler) {
		byte[] body = answer.body();
		Flux<byte[]> bytes = Flux.range(0, body.length)
			.map((index) -> Arrays.copyOfRange(body, index, index + 1))
			.delayElements(interval, scheduler);
		return head(answer).sendGroups(bytes.map((octet) -> Mono.just(Unpooled.wrappedBuffer(octet))));
	}

	Publisher<Void> sendHalfAndCut(Answer answer) {
		Mono<byte[]> half = Mono.just(answer.half().body());
		return head(answer).sendGroups(Flux.just(half.map(Unpooled::wrappedBuffer)).concatWith(Mono.defer(this::cut)));
	}

	<T> Mono<T> cut() {
		this.response.withConnection(Connection::dispose);
		return Mono.never();
	}

	private HttpServerResponse head(Answer answer) {
		this.response.status(answer.status());
		return head(answer.headers()).header(HttpHeaderNames.CONTENT_LENGTH, String.valueOf(answer.body().length));
	}

	private HttpServerResponse head(Map<String, String> headers) {
		// RFC 9110, section 6.6.1: a server that has a clock tells its time
		this.response.header(HttpHeaderNames.DATE, DateFormatter.format(Date.from(this.clock.instant())));
		headers.forEach(this.response::header);
		return this.response;
	}

}
