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

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.netty.handler.codec.http.HttpHeaderNames;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Keeps web pages of others away from the emulator's own paths, and tells the platform of
 * them. A browser sends what they post without asking first, and a page that points its
 * own name at this machine (DNS rebinding) may even read the answers.
 */
final class ControlGuard {

	private static final Pattern HOST = Pattern.compile("(\\[[^\\]]+]|[^:]+)(:\\d*)?");

	private static final int HTTP_PORT = 80;

	private static final int HTTPS_PORT = 443;

	private final Set<String> hosts = new HashSet<>(Set.of("127.0.0.1", "localhost", "[::1]"));

	private final boolean onLoopback;

	private final @Nullable URI publicUrl;

	private ControlGuard(String address, @Nullable InetAddress resolved, @Nullable URI publicUrl) {
		this.onLoopback = resolved != null && resolved.isLoopbackAddress();
		this.publicUrl = publicUrl;
		this.hosts.add(inUrl(address));
		if (resolved != null) {
			this.hosts.add(inUrl(resolved.getHostAddress()));
		}
	}

	/**
	 * Create the guard of an emulator. Blocks until the address is resolved.
	 * @param address the address that the emulator will listen on
	 * @param publicUrl the URL that others reach it under, if there is one
	 * @return the guard
	 */
	static ControlGuard of(String address, @Nullable URI publicUrl) {
		try {
			return new ControlGuard(address, InetAddress.getByName(address), publicUrl);
		}
		catch (UnknownHostException ex) {
			// Nobody can listen there, as the server is about to find out
			return new ControlGuard(address, null, publicUrl);
		}
	}

	/**
	 * Check that a request does not come from a web page of others.
	 * @param request the request, for one of the emulator's own paths
	 * @throws HttpException if it does
	 */
	void check(HttpServerRequest request) {
		String host = request.requestHeaders().get(HttpHeaderNames.HOST);
		if (this.onLoopback && !isOwnHost(host)) {
			throw HttpException.forbidden("Below /emulator, the header Host must name 127.0.0.1, localhost, [::1], the "
					+ "address that the emulator listens on or the host of its public URL");
		}
		if (isFromPageOfOthers(request)) {
			throw HttpException.forbidden("Web pages of another origin may not call what is below /emulator");
		}
	}

	/**
	 * Return whether a web page of another origin makes a request, as far as browsers
	 * tell: they do with whatever is posted.
	 * @param request the request
	 * @return whether it does
	 */
	boolean isFromPageOfOthers(HttpServerRequest request) {
		String origin = request.requestHeaders().get(HttpHeaderNames.ORIGIN);
		return origin != null && !isOwnOrigin(origin, request);
	}

	private boolean isOwnHost(@Nullable String header) {
		Matcher matcher = HOST.matcher((header != null) ? header : "");
		if (!matcher.matches()) {
			return false;
		}
		String host = matcher.group(1).toLowerCase(Locale.ROOT);
		return this.hosts.contains(host) || (this.publicUrl != null && host.equalsIgnoreCase(this.publicUrl.getHost()));
	}

	private boolean isOwnOrigin(String header, HttpServerRequest request) {
		try {
			URI origin = new URI(header);
			if (origin.getHost() == null) {
				return false;
			}
			String host = origin.getHost().toLowerCase(Locale.ROOT);
			return isPublic(host, port(origin)) || isReached(host, port(origin), request);
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	private boolean isPublic(String host, int port) {
		return this.publicUrl != null && host.equalsIgnoreCase(this.publicUrl.getHost())
				&& port == port(this.publicUrl);
	}

	private boolean isReached(String host, int port, HttpServerRequest request) {
		// Null for Unix domain sockets only
		InetSocketAddress own = (InetSocketAddress) Objects.requireNonNull(request.connectionHostAddress());
		return port == own.getPort()
				&& (this.hosts.contains(host) || host.equals(inUrl(own.getAddress().getHostAddress())));
	}

	private static int port(URI url) {
		int usual = "https".equalsIgnoreCase(url.getScheme()) ? HTTPS_PORT : HTTP_PORT;
		return (url.getPort() >= 0) ? url.getPort() : usual;
	}

	private static String inUrl(String address) {
		return (address.contains(":") ? "[" + address + "]" : address).toLowerCase(Locale.ROOT);
	}

}
