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

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Lets web pages of any origin call the platform. The emulator's own paths are left out:
 * no page should be able to read what happens here, see {@link ControlGuard}.
 */
final class Cors {

	private static final String MAX_AGE_SECONDS = "600";

	private Cors() {
	}

	static void allow(HttpServerRequest request, HttpServerResponse response) {
		if (request.requestHeaders().contains(HttpHeaderNames.ORIGIN)) {
			response.header(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		}
	}

	static boolean isPreflight(HttpServerRequest request) {
		return request.method().equals(HttpMethod.OPTIONS) && request.requestHeaders().contains(HttpHeaderNames.ORIGIN)
				&& request.requestHeaders().contains(HttpHeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
	}

	static Mono<Void> answerPreflight(HttpServerResponse response) {
		return response.status(HttpResponseStatus.NO_CONTENT)
			.header(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
			.header(HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Content-Type")
			.header(HttpHeaderNames.ACCESS_CONTROL_MAX_AGE, MAX_AGE_SECONDS)
			.send();
	}

}
