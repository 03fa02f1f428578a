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

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.emulator.media.rtmp.RtmpServer;

/**
 * The URLs under which others reach the emulator: those of a fixed address, or of the one
 * that the caller used.
 */
final class PublicAddress {

	static final String STREAM_PATH = "/fsp-live/";

	private static final String UNRESERVED = "-._~";

	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	private final @Nullable URI fixed;

	private final int rtmpPort;

	PublicAddress(@Nullable URI fixed, int rtmpPort) {
		this.fixed = fixed;
		this.rtmpPort = rtmpPort;
	}

	String gateway(Call call) {
		if (this.fixed == null) {
			return "http://" + call.authority();
		}
		String url = this.fixed.toString();
		return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
	}

	String flv(Call call, Live live) {
		return gateway(call) + STREAM_PATH + encode(live.streamName()) + ".flv";
	}

	String m3u8(Call call, Live live) {
		return gateway(call) + STREAM_PATH + encode(live.streamName()) + ".m3u8";
	}

	String rtmp(Call call, Live live) {
		String port = (this.rtmpPort != RtmpServer.DEFAULT_PORT) ? ":" + this.rtmpPort : "";
		return "rtmp://" + host(call) + port + STREAM_PATH + encode(live.streamName());
	}

	private String host(Call call) {
		if (this.fixed != null) {
			return this.fixed.getHost();
		}
		String authority = call.authority();
		int colon = authority.lastIndexOf(':');
		// The colons between brackets belong to an IPv6 address
		return (colon > authority.lastIndexOf(']')) ? authority.substring(0, colon) : authority;
	}

	// URLEncoder writes forms, not paths: it turns a space into a plus
	static String encode(String name) {
		StringBuilder encoded = new StringBuilder(name.length());
		for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
			if (isUnreserved((char) octet)) {
				encoded.append((char) octet);
			}
			else {
				encoded.append('%').append(HEX.toHexDigits(octet));
			}
		}
		return encoded.toString();
	}

	private static boolean isUnreserved(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
				|| (character >= '0' && character <= '9') || UNRESERVED.indexOf(character) >= 0;
	}

}
