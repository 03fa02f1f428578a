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

package io.github.cloudlive.health;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.token.DeveloperCredentials;
import io.github.cloudlive.token.VirtualClock;

/**
 * A gateway that answers at once, on the thread that asks.
 */
public final class FakeGateway implements ExchangeFunction {

	public static final String TOKEN = "f0f646c66a7219b040e45fdb592504ba";

	/** The paths of the requests that came, in their order. */
	public final List<String> requests = new ArrayList<>();

	/** What it answers to all but requests for a token. */
	public String answer = "{\"code\":0}";

	/** What it answers to requests for a token. */
	public String tokenAnswer = "{\"code\":0,\"result\":{\"timeout\":7200,\"access_token\":\"" + TOKEN + "\"}}";

	/** What it does before it answers. */
	public Mono<Void> pause = Mono.empty();

	public LiveClient client(VirtualClock clock) {
		return new LiveClientBuilder("app").baseUrl(URI.create("http://gateway.example.com:28000/live"))
			.credentials(new DeveloperCredentials("demo-developer", "0123456789abcdef"))
			.webClientCustomizer((webClient) -> webClient.exchangeFunction(this))
			.clock(clock)
			.scheduler(clock.scheduler())
			.build();
	}

	@Override
	public Mono<ClientResponse> exchange(ClientRequest request) {
		this.requests.add(request.url().toString().substring("http://gateway.example.com:28000/live".length()));
		String body = request.url().getPath().endsWith("/access/token") ? this.tokenAnswer : this.answer;
		return this.pause.then(Mono.fromSupplier(() -> ClientResponse.create(HttpStatus.OK).body(body).build()));
	}

}
