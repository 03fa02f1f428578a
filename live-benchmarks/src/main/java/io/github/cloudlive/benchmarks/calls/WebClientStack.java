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
import java.util.function.Consumer;

import io.micrometer.observation.ObservationRegistry;
import org.reactivestreams.Publisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * WebClient and records.
 */
final class WebClientStack extends ReactiveStack {

	private static final int MAX_ANSWER = 16 * 1024 * 1024;

	private final GroupIds groupIds = new GroupIds();

	private final ConnectionProvider pool;

	private final WebClient webClient;

	private WebClientStack(String name, URI gateway, Consumer<WebClient.Builder> authorization) {
		this.pool = newPool(name);
		WebClient.Builder builder = WebClient.builder()
			.baseUrl(gateway.toString())
			.clientConnector(new ReactorClientHttpConnector(HttpClient.create(this.pool).compress(true)))
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(MAX_ANSWER));
		authorization.accept(builder);
		this.webClient = builder.build();
	}

	/**
	 * With the token in a header that never changes.
	 */
	static WebClientStack byHand(URI gateway) {
		return new WebClientStack("by-hand", gateway,
				(builder) -> builder.defaultHeader(HttpHeaders.AUTHORIZATION, Gateway.TOKEN));
	}

	static WebClientStack observed(URI gateway, ObservationRegistry registry) {
		return new WebClientStack("observed", gateway,
				(builder) -> builder.defaultHeader(HttpHeaders.AUTHORIZATION, Gateway.TOKEN)
					.observationRegistry(registry));
	}

	/**
	 * With the filter of Spring Security that gets the token, by client credentials.
	 */
	static WebClientStack oauth2(URI gateway) {
		return new WebClientStack("oauth2", gateway, (builder) -> builder.filter(OAuth2Filter.create(gateway)));
	}

	@Override
	Publisher<?> start() {
		return this.webClient.post()
			.uri("/v1/live/start")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(StartBody.of(this.groupIds.next()))
			.retrieve()
			.bodyToMono(StartAnswer.class);
	}

	@Override
	Publisher<?> list(Scenario scenario) {
		return this.webClient.get()
			.uri("/v1/live/list?app_id={app_id}", scenario.appId())
			.retrieve()
			.bodyToMono(ListAnswer.class);
	}

	@Override
	public void close() {
		this.pool.dispose();
	}

}
