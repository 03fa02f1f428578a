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

package io.github.cloudlive.sample.security;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A problem detail for a request that no controller gets to see. Its parts are constants
 * of this package, without quotes.
 *
 * @param status the status to answer with
 * @param kind the kind of problem, for programs
 * @param detail what to do instead, for people
 * @param field the field of the request that is wrong, if it is one
 */
record Refusal(HttpStatus status, String kind, String detail, @Nullable String field) {

	Refusal(HttpStatus status, String kind, String detail) {
		this(status, kind, detail, null);
	}

	Mono<Void> writeTo(ServerWebExchange exchange) {
		String end = (this.field != null) ? ",\"field\":\"" + this.field + "\"}" : "}";
		String json = "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"kind\":\"%s\"%s"
			.formatted(this.status.getReasonPhrase(), this.status.value(), this.detail, this.kind, end);
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(this.status);
		response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		return response
			.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(json.getBytes(StandardCharsets.UTF_8))));
	}

}
