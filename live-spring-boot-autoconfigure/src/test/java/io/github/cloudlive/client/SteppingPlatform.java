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

package io.github.cloudlive.client;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

import io.netty.channel.Channel;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import io.github.cloudlive.client.Cancellation.Moment;

/**
 * A platform that answers everything, in two pieces, and tells how far it is with each
 * call. It knows its connections.
 */
final class SteppingPlatform implements AutoCloseable {

	/** The header that names a call. */
	static final String CALL = "Call";

	private static final Duration BETWEEN_PIECES = Duration.ofNanos(200_000);

	private static final Map<String, String> ANSWERS = Map.of("/access/token", """
			{"code":0,"msg":"OK","result":{"timeout":7200,"access_token":"f0f646c66a7219b040e45fdb592504ba"}}""",
			"/v1/live/list", """
					{"code":0,"list":[{"group_id":"room-1","rtmp_url":"rtmp://127.0.0.1/1"}],"msg":"success"}""",
			"/v1/live/start", """
					{"code":0,"group_id":"room-1","rtmp_url":"rtmp://127.0.0.1/1","msg":"success"}""", "/v1/live/stop",
			"""
					{"code":0,"msg":"success"}""");

	private final Set<Channel> connections = ConcurrentHashMap.newKeySet();

	private final BiConsumer<String, Moment> steps;

	private final DisposableServer server = HttpServer.create()
		.host("127.0.0.1")
		.port(0)
		.doOnChannelInit((observer, channel, remote) -> {
			this.connections.add(channel);
			channel.closeFuture().addListener((closed) -> this.connections.remove(channel));
		})
		.handle(this::answer)
		.bindNow();

	/**
	 * Create one.
	 * @param steps is told the call and how far it has come
	 */
	SteppingPlatform(BiConsumer<String, Moment> steps) {
		this.steps = steps;
	}

	private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		String call = request.requestHeaders().get(CALL, "");
		this.steps.accept(call, Moment.ARRIVED);
		String answer = ANSWERS.get(request.fullPath());
		int half = answer.length() / 2;
		Mono<String> rest = Mono.delay(BETWEEN_PIECES).map((time) -> {
			this.steps.accept(call, Moment.BEGUN);
			return answer.substring(half);
		});
		return response.sendString(Flux.just(answer.substring(0, half)).concatWith(rest))
			.then(Mono.fromRunnable(() -> this.steps.accept(call, Moment.ENDED)));
	}

	URI baseUrl() {
		return URI.create("http://127.0.0.1:" + this.server.port());
	}

	int connections() {
		return this.connections.size();
	}

	@Override
	public void close() {
		this.server.disposeNow();
	}

}
