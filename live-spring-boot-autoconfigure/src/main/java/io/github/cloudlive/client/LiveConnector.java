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

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.http.client.reactive.ClientHttpConnector;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Makes the HTTP connector. It follows no redirect: a followed 307 would send a start
 * twice. (Reactor Netty by itself repeats a request on another connection only while none
 * of its bytes were written, which is safe.) Its pool is its own, event loops are shared.
 */
final class LiveConnector {

	private LiveConnector() {
	}

	static ClientHttpConnector create(ReactorClientHttpConnectorBuilder builder, HttpClientSettings settings,
			ConnectionProvider pool) {
		// no read timeout here: it would bind each read, ours binds the whole answer
		return builder.withHttpClientFactory(() -> HttpClient.create(pool))
			.build(settings.withRedirects(HttpRedirects.DONT_FOLLOW).withReadTimeout(null));
	}

}
