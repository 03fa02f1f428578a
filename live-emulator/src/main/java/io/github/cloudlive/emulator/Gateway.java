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

import java.util.function.BiFunction;

import io.netty.handler.codec.http.QueryStringDecoder;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Takes every request and finds who answers it.
 */
final class Gateway implements BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> {

	private static final Logger logger = LoggerFactory.getLogger(Gateway.class);

	private final RequestReader reader;

	private final Platform platform;

	private final Control control;

	private final ControlGuard guard;

	private final StreamRoutes streams;

	Gateway(Platform platform, ControlGuard guard) {
		this.platform = platform;
		this.guard = guard;
		this.reader = new RequestReader(guard);
		this.control = new Control(platform);
		this.streams = new StreamRoutes(platform.media(), platform::overloaded, StreamLimits.USUAL);
	}

	@Override
	public Publisher<Void> apply(HttpServerRequest request, HttpServerResponse response) {
		Reply reply = new Reply(response, this.platform.clock());
		return Mono.defer(() -> answer(request, response, reply))
			.onErrorResume((ex) -> !(ex instanceof AbortedException), (ex) -> Mono.just(reply.send(failure(ex))))
			.flatMap(Mono::from);
	}

	private Mono<Publisher<Void>> answer(HttpServerRequest request, HttpServerResponse response, Reply reply) {
		QueryStringDecoder uri = new QueryStringDecoder(request.uri());
		String path = uri.rawPath();
		String method = request.method().name();
		if (this.control.owns(path)) {
			this.guard.check(request);
			return this.reader.read(request, uri).map((call) -> reply.send(this.control.answer(method, path, call)));
		}
		Cors.allow(request, response);
		if (Cors.isPreflight(request)) {
			return Mono.just(Cors.answerPreflight(response));
		}
		if (this.streams.owns(path)) {
			return this.streams.answer(method, uri, reply);
		}
		EmulatorOperation operation = operation(method, path);
		return this.reader.read(request, uri).map((call) -> play(operation, call, reply));
	}

	private static EmulatorOperation operation(String method, String path) {
		EmulatorOperation operation = EmulatorOperation.at(path);
		if (operation == null) {
			throw HttpException.notFound();
		}
		if (!operation.method().equals(method)) {
			throw HttpException.methodNotAllowed(operation.method());
		}
		return operation;
	}

	private Publisher<Void> play(EmulatorOperation operation, Call call, Reply reply) {
		this.platform.counters().called(operation);
		Exchange exchange = new Exchange(this.platform, operation, call, reply);
		@Nullable Fault fault = this.platform.faults().next(operation);
		return (fault != null) ? fault.play(exchange) : exchange.send(exchange.work());
	}

	private static Answer failure(Throwable ex) {
		if (ex instanceof HttpException failure) {
			return failure.answer();
		}
		logger.error("A request could not be answered", ex);
		return HttpException.internal().answer();
	}

}
