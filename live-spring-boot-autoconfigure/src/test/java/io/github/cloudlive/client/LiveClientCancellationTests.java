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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.test.StepVerifier;

/**
 * What cancelling does, seen from the platform's end of the connection.
 */
class LiveClientCancellationTests {

	private static final String TOKEN = """
			{"code":0,"msg":"OK","result":{"timeout":7200,"access_token":"f0f646c66a7219b040e45fdb592504ba"}}""";

	private final Sinks.Empty<Void> received = Sinks.empty();

	private final Sinks.Empty<Void> closed = Sinks.empty();

	private DisposableServer platform;

	private LiveClient client;

	@BeforeEach
	void startPlatform() {
		this.platform = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.route((routes) -> routes.get("/access/token", (request, response) -> response.sendString(Mono.just(TOKEN)))
				.post("/v1/live/start", (request, response) -> {
					request.withConnection((connection) -> connection.onTerminate()
						.subscribe(null, (ex) -> this.closed.tryEmitEmpty(), this.closed::tryEmitEmpty));
					this.received.tryEmitEmpty();
					return Mono.never();
				}))
			.bindNow();
		this.client = EmulatorClient.builder(URI.create("http://127.0.0.1:" + this.platform.port())).build();
	}

	@AfterEach
	void stopPlatform() {
		this.client.close();
		this.platform.disposeNow();
	}

	@Test
	void startWhenCancelledClosesTheExchange() {
		Disposable start = this.client.operations().start("room-1").subscribe();
		StepVerifier.create(this.received.asMono()).expectComplete().verify(EmulatorClient.PATIENCE);
		start.dispose();
		StepVerifier.create(this.closed.asMono()).expectComplete().verify(EmulatorClient.PATIENCE);
	}

}
