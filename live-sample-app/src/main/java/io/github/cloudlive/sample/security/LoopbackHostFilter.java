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

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Turns away requests for another host than this machine or an address that the control
 * room was told to listen on. A foreign page can point its own name at this machine (DNS
 * rebinding) and would then count as the same origin.
 * <p>
 * Reads the header itself: a name that is no valid host for {@link java.net.URI}, as with
 * an underscore, has no host in the request's URI, and the firewall of Spring Security
 * lets it pass.
 */
class LoopbackHostFilter implements WebFilter {

	private static final Pattern HOST = Pattern.compile("(\\[[^\\]]+]|[^:]+)(:\\d+)?");

	private final Set<String> hosts = new HashSet<>(Set.of("127.0.0.1", "localhost", "[::1]"));

	/**
	 * Create a filter.
	 * @param addresses the addresses that the control room listens on, as configured
	 */
	LoopbackHostFilter(Stream<String> addresses) {
		addresses.map(LoopbackHostFilter::inUrl).forEach(this.hosts::add);
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String host = exchange.getRequest().getHeaders().getFirst(HttpHeaders.HOST);
		if (host != null && isOwn(host)) {
			return chain.filter(exchange);
		}
		return new Refusal(HttpStatus.MISDIRECTED_REQUEST, "foreign-host",
				"Without a password the control room answers to 127.0.0.1, localhost, [::1] and its own address only.")
			.writeTo(exchange);
	}

	private boolean isOwn(String header) {
		Matcher matcher = HOST.matcher(header);
		return matcher.matches() && this.hosts.contains(matcher.group(1).toLowerCase(Locale.ROOT));
	}

	private static String inUrl(String address) {
		return (address.contains(":") ? "[" + address + "]" : address).toLowerCase(Locale.ROOT);
	}

}
