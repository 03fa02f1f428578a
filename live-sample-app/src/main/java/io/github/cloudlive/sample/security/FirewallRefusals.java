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

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Tells why the firewall of Spring Security turns a request away. Most likely somebody
 * stops a group whose ID has a character that it lets into no path.
 */
@Component
class FirewallRefusals implements ServerExchangeRejectedHandler {

	private static final Refusal GROUP_IN_PATH = new Refusal(HttpStatus.BAD_REQUEST, "invalid-request",
			"This group ID cannot stand in a path. Use DELETE /api/lives?groupId= with the encoded ID.", "groupId");

	private static final Refusal OTHER = new Refusal(HttpStatus.BAD_REQUEST, "invalid-request",
			"The path, the method or a header of the request has characters that are not taken.");

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException ex) {
		ServerHttpRequest request = exchange.getRequest();
		boolean stop = HttpMethod.DELETE.equals(request.getMethod())
				&& request.getURI().getRawPath().startsWith("/api/lives/");
		return (stop ? GROUP_IN_PATH : OTHER).writeTo(exchange);
	}

}
