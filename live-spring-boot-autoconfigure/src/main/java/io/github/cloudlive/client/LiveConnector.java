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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * The HTTP connector of a client. It follows no redirect: a followed 307 would send a
 * start twice. (Reactor Netty by itself repeats a request on another connection only
 * while none of its bytes were written, which is safe.) Its pool is its own, event loops
 * are shared.
 */
final class LiveConnector implements ClientHttpConnector {

	private final ReactorClientHttpConnectorBuilder builder;

	private HttpClientSettings settings;

	private volatile ClientHttpConnector current;

	LiveConnector(ReactorClientHttpConnectorBuilder builder, HttpClientSettings settings, ConnectionProvider pool) {
		// Spring Boot takes the JVM's proxy by itself, but not before 4.1
		this.builder = builder.withHttpClientFactory(() -> HttpClient.create(pool).proxyWithSystemProperties());
		// no read timeout here: it would bind each read, ours binds the whole answer
		this.settings = settings.withRedirects(HttpRedirects.DONT_FOLLOW).withReadTimeout(null);
		this.current = build(this.builder, this.settings);
	}

	private static ClientHttpConnector build(ReactorClientHttpConnectorBuilder builder, HttpClientSettings settings) {
		AtomicBoolean proxied = new AtomicBoolean();
		ClientHttpConnector connector = builder.withHttpClientCustomizer((client) -> {
			proxied.set(client.configuration().hasProxy());
			return client;
		}).build(settings);
		return proxied.get() ? offCallersThread(connector) : connector;
	}

	/**
	 * With each request Reactor Netty looks up the host of the proxy, and waits for it.
	 */
	private static ClientHttpConnector offCallersThread(ClientHttpConnector connector) {
		return (method, uri, requestCallback) -> connector.connect(method, uri, requestCallback)
			.subscribeOn(Schedulers.boundedElastic());
	}

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> requestCallback) {
		return this.current.connect(method, uri, requestCallback);
	}

	/**
	 * Replace an SSL bundle. The pool keeps apart what was connected with one and with
	 * the other: whoever asks from now on gets no old connection, and none that somebody
	 * uses is taken away.
	 * @return whether it was in use
	 */
	synchronized boolean replace(SslBundle before, SslBundle after) {
		if (this.settings.sslBundle() != before) {
			return false;
		}
		HttpClientSettings changed = this.settings.withSslBundle(after);
		this.current = build(this.builder, changed);
		this.settings = changed;
		return true;
	}

}
