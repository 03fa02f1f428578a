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

import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.QueryStringDecoder;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Reads a request to its end.
 */
final class RequestReader {

	static final int MAX_BODY_BYTES = 64 * 1024;

	// Whatever else a Host header may hold, it must not get into the URLs of an answer
	private static final Pattern AUTHORITY = Pattern.compile("[A-Za-z0-9._~-]+(:\\d*)?|\\[[0-9A-Fa-f:.]+](:\\d*)?");

	private final ControlGuard guard;

	RequestReader(ControlGuard guard) {
		this.guard = guard;
	}

	Mono<Call> read(HttpServerRequest request, QueryStringDecoder uri) {
		String authorization = request.requestHeaders().get(HttpHeaderNames.AUTHORIZATION);
		return request.receive()
			.asByteArray()
			.collect(ByteArrayOutputStream::new, RequestReader::append)
			.map((body) -> new Call(authority(request), authorization, parameters(uri), body.toByteArray(),
					this.guard.isFromPageOfOthers(request)));
	}

	private static Map<String, List<String>> parameters(QueryStringDecoder uri) {
		try {
			return uri.parameters();
		}
		catch (IllegalArgumentException ex) {
			throw HttpException.badRequest("The query of the URL is not well-formed");
		}
	}

	private static void append(ByteArrayOutputStream body, byte[] bytes) {
		if (body.size() + bytes.length > MAX_BODY_BYTES) {
			throw HttpException.bodyTooLarge(MAX_BODY_BYTES);
		}
		body.writeBytes(bytes);
	}

	private static String authority(HttpServerRequest request) {
		String host = request.requestHeaders().get(HttpHeaderNames.HOST);
		if (host != null && AUTHORITY.matcher(host).matches()) {
			return host;
		}
		// Null for Unix domain sockets only
		InetSocketAddress address = (InetSocketAddress) Objects.requireNonNull(request.connectionHostAddress());
		return Authority.of(address);
	}

}
