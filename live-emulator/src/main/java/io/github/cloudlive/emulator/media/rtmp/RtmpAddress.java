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

package io.github.cloudlive.emulator.media.rtmp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where a live is published: a push address in its parts. Whoever knows one may publish,
 * so only the host may be told.
 *
 * @param host the host of the media server
 * @param port its port
 * @param application the application there, which may have several segments
 * @param stream the name of the stream, with the query that media servers check
 */
record RtmpAddress(String host, int port, String application, String stream) {

	private static final int DEFAULT_PORT = 1935;

	private static final int MAX_PORT = 65535;

	// The host is told in the log: it must not be able to begin a line of its own there
	private static final Pattern URL = Pattern.compile(
			"rtmp://(?<host>\\[[\\da-f:.]+]|[\\w.-]+)(?::(?<port>\\d{1,5}))?"
					+ "/(?<application>[^?\\p{Cc}]+)/(?<stream>[^/?\\p{Cc}]+(?:\\?\\P{Cc}*)?)",
			Pattern.CASE_INSENSITIVE);

	/**
	 * Read a push address.
	 * @param url {@code rtmp://host[:port]/application/stream[?query]}
	 * @return the address, or {@code null} if it does not look like this
	 */
	static @Nullable RtmpAddress parse(String url) {
		Matcher matcher = URL.matcher(url);
		if (!matcher.matches()) {
			return null;
		}
		int port = (matcher.group("port") != null) ? Integer.parseInt(matcher.group("port")) : DEFAULT_PORT;
		if (port == 0 || port > MAX_PORT) {
			return null;
		}
		return new RtmpAddress(matcher.group("host"), port, matcher.group("application"), matcher.group("stream"));
	}

	/**
	 * Return the URL of the application, which media servers may look at.
	 * @return the URL without the stream
	 */
	String applicationUrl() {
		return "rtmp://" + this.host + ":" + this.port + "/" + this.application;
	}

	/**
	 * Return the host for a socket: an IPv6 address without its brackets.
	 * @return a host name or an IP address
	 */
	String socketHost() {
		return this.host.startsWith("[") ? this.host.substring(1, this.host.length() - 1) : this.host;
	}

	@Override
	public String toString() {
		return "RtmpAddress[host=" + this.host + "]";
	}

}
