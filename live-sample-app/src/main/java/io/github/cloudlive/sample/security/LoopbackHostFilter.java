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

import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Turns away requests for another host. A foreign page can point its own name at this
 * machine (DNS rebinding) and would then count as the same origin.
 * <p>
 * Reads the header itself: a name that is no valid host for {@link java.net.URI}, as with
 * an underscore, has no host in the request's URI, and the firewall of Spring Security
 * lets it pass.
 */
class LoopbackHostFilter implements WebFilter {

	private static final Pattern LOOPBACK = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?",
			Pattern.CASE_INSENSITIVE);

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String host = exchange.getRequest().getHeaders().getFirst(HttpHeaders.HOST);
		if (host != null && LOOPBACK.matcher(host).matches()) {
			return chain.filter(exchange);
		}
		return new Refusal(HttpStatus.MISDIRECTED_REQUEST, "foreign-host",
				"Without a password the control room answers to 127.0.0.1, localhost and [::1] only.")
			.writeTo(exchange);
	}

}
