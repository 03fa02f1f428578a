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

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import org.reactivestreams.Publisher;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reactor Netty and Jackson, nothing between: the limit of what is built on them.
 */
final class ReactorNettyStack extends ReactiveStack {

	private final GroupIds groupIds = new GroupIds();

	private final ConnectionProvider pool = newPool("reactor-netty");

	private final ObjectReader listReader = JsonMapper.shared().readerFor(ListAnswer.class);

	private final ObjectReader startReader = JsonMapper.shared().readerFor(StartAnswer.class);

	private final ObjectWriter startWriter = JsonMapper.shared().writerFor(StartBody.class);

	private final HttpClient client;

	ReactorNettyStack(URI gateway) {
		this.client = HttpClient.create(this.pool)
			.baseUrl(gateway.toString())
			.headers((headers) -> headers.set(HttpHeaderNames.AUTHORIZATION, Gateway.TOKEN)
				.set(HttpHeaderNames.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
				.set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE));
	}

	@Override
	Publisher<?> start() {
		byte[] body = this.startWriter.writeValueAsBytes(StartBody.of(this.groupIds.next()));
		return this.client.post()
			.uri("/v1/live/start")
			.send(Mono.just(Unpooled.wrappedBuffer(body)))
			.responseSingle((response, answer) -> read(answer, this.startReader));
	}

	@Override
	Publisher<?> list(Scenario scenario) {
		return this.client.get()
			.uri("/v1/live/list?app_id=" + scenario.appId())
			.responseSingle((response, answer) -> read(answer, this.listReader));
	}

	private static Mono<Object> read(ByteBufMono answer, ObjectReader reader) {
		return answer.asByteArray().map(reader::readValue);
	}

	@Override
	public void close() {
		this.pool.dispose();
	}

}
