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

import java.util.stream.Collectors;

import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Tells the browser what the page is made of: files of this service, and streams. The
 * player reads streams by script and hands them to the video element as {@code blob:}, or
 * lets the browser read them, where it can.
 */
@Component
class ContentSecurityPolicy implements ServerHttpHeadersWriter {

	private static final String HEADER = "Content-Security-Policy";

	private final StreamOrigins streamOrigins;

	ContentSecurityPolicy(StreamOrigins streamOrigins) {
		this.streamOrigins = streamOrigins;
	}

	@Override
	public Mono<Void> writeHttpHeaders(ServerWebExchange exchange) {
		return Mono.fromRunnable(() -> exchange.getResponse().getHeaders().set(HEADER, policy()));
	}

	private String policy() {
		return String.join("; ", "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
				"connect-src 'self'" + streams(), "media-src blob:" + streams(), "base-uri 'none'",
				"form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
				"trusted-types 'none'");
	}

	private String streams() {
		return this.streamOrigins.all().stream().map((origin) -> " " + origin).collect(Collectors.joining());
	}

}
