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

package io.github.cloudlive.benchmarks.calls;

import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ReactorClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * RestClient on what Spring Boot finds for it beside the starter, Reactor Netty, with a
 * thread for each caller.
 */
final class RestClientStack implements Stack {

	private static final int MAX_CALLERS = 256;

	private final GroupIds groupIds = new GroupIds();

	/** They stay, as bytes of threads that are gone cannot be counted. */
	private final ExecutorService callers = Executors.newFixedThreadPool(MAX_CALLERS);

	private final ConnectionProvider pool = ReactiveStack.newPool("rest-client");

	private final RestClient restClient;

	RestClientStack(URI gateway) {
		this.restClient = RestClient.builder()
			.baseUrl(gateway.toString())
			.requestFactory(new ReactorClientHttpRequestFactory(HttpClient.create(this.pool).compress(true)))
			.defaultHeader(HttpHeaders.AUTHORIZATION, Gateway.TOKEN)
			.build();
	}

	@Override
	public void call(Scenario scenario, Round round) {
		this.callers.execute(() -> {
			try {
				while (!round.isOver()) {
					long begin = System.nanoTime();
					Object answer = (scenario == Scenario.START) ? start() : list(scenario);
					round.add(System.nanoTime() - begin, answer);
				}
				round.leave();
			}
			catch (RuntimeException ex) {
				round.fail(ex);
			}
		});
	}

	private @Nullable Object start() {
		return this.restClient.post()
			.uri("/v1/live/start")
			.contentType(MediaType.APPLICATION_JSON)
			.body(StartBody.of(this.groupIds.next()))
			.retrieve()
			.body(StartAnswer.class);
	}

	private @Nullable Object list(Scenario scenario) {
		return this.restClient.get()
			.uri("/v1/live/list?app_id={app_id}", scenario.appId())
			.retrieve()
			.body(ListAnswer.class);
	}

	@Override
	public void close() {
		this.callers.shutdownNow();
		this.pool.dispose();
	}

}
