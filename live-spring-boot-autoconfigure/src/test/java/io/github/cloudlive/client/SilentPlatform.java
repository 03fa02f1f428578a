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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.test.StepVerifier;

/**
 * A platform that takes starts and does not answer them, begins to answer stops and does
 * not end, and answers lists. It knows its connections.
 */
final class SilentPlatform implements AutoCloseable {

	private static final String TOKEN = """
			{"code":0,"msg":"OK","result":{"timeout":7200,"access_token":"f0f646c66a7219b040e45fdb592504ba"}}""";

	private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

	private final AtomicInteger starts = new AtomicInteger();

	private final Sinks.Many<String> arrivals = Sinks.many().replay().all();

	private final DisposableServer server = HttpServer.create()
		.host("127.0.0.1")
		.port(0)
		.doOnConnection((connection) -> {
			this.connections.add(connection);
			connection.onDispose(() -> this.connections.remove(connection));
		})
		.route((routes) -> routes.get("/access/token", (request, response) -> response.sendString(Mono.just(TOKEN)))
			.get("/v1/live/list", (request, response) -> response.sendString(Mono.just("{\"code\":0}")))
			.post("/v1/live/start", (request, response) -> {
				this.starts.incrementAndGet();
				return arrive("start").then(Mono.never());
			})
			.post("/v1/live/stop",
					(request, response) -> response
						.sendString(Flux.just("{\"code\":").concatWith(arrive("stop").then(Mono.never())))))
		.bindNow();

	private Mono<String> arrive(String what) {
		return Mono.defer(() -> {
			this.arrivals.emitNext(what, Sinks.EmitFailureHandler.busyLooping(EmulatorClient.PATIENCE));
			return Mono.empty();
		});
	}

	URI baseUrl() {
		return URI.create("http://127.0.0.1:" + this.server.port());
	}

	int connections() {
		return this.connections.size();
	}

	int starts() {
		return this.starts.get();
	}

	/**
	 * Wait until so many requests have come that are not answered.
	 */
	void awaitArrivals(int count) {
		StepVerifier.create(this.arrivals.asFlux().take(count))
			.expectNextCount(count)
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
	}

	@Override
	public void close() {
		this.server.disposeNow();
	}

}
