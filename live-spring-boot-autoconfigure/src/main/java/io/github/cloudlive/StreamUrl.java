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

package io.github.cloudlive;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Reads a URL of the platform, which may hold a group ID as it is. What RFC 3986 does not
 * allow behind the host is percent-encoded, and so is {@code #}: a stream has no
 * fragments. All else stays as it is.
 */
final class StreamUrl {

	/** RFC 3986, section 3.3 and 3.4: what a path or query may hold besides letters. */
	private static final String ALLOWED = "-._~/?:@!$&'()*+,;=";

	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	private StreamUrl() {
	}

	/**
	 * Return the URL, or {@code null} if there is none or it is beyond repair.
	 */
	static @Nullable URI parse(@Nullable String text) {
		int scheme = (text != null) ? text.indexOf("://") : -1;
		if (text == null || scheme < 0) {
			return null;
		}
		int slash = text.indexOf('/', scheme + 3);
		int path = (slash >= 0) ? slash : text.length();
		try {
			URI url = new URI(text.substring(0, path) + encode(text.substring(path)));
			return (url.getHost() != null) ? url : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	private static String encode(String text) {
		StringBuilder encoded = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
			int codePoint = text.codePointAt(i);
			if (isAllowed(codePoint) || (codePoint == '%' && isEncodedAt(text, i))) {
				encoded.appendCodePoint(codePoint);
			}
			else {
				for (byte octet : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
					encoded.append('%').append(HEX.toHexDigits(octet));
				}
			}
		}
		return encoded.toString();
	}

	private static boolean isAllowed(int character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
				|| (character >= '0' && character <= '9') || ALLOWED.indexOf(character) >= 0;
	}

	private static boolean isEncodedAt(String text, int percent) {
		return percent + 2 < text.length() && HexFormat.isHexDigit(text.charAt(percent + 1))
				&& HexFormat.isHexDigit(text.charAt(percent + 2));
	}

}
