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

package io.github.cloudlive.client;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a URL must be to have requests with credentials sent to it. Messages do not repeat
 * the URL: it may hold a password.
 */
final class GatewayUrl {

	private GatewayUrl() {
	}

	/**
	 * Return what is wrong with a URL, or {@code null} if nothing is.
	 */
	static @Nullable String problemOf(URI url) {
		String scheme = (url.getScheme() != null) ? url.getScheme().toLowerCase(Locale.ROOT) : "";
		if (!scheme.equals("http") && !scheme.equals("https")) {
			return "must start with http:// or https://";
		}
		if (url.getRawUserInfo() != null || (url.getRawAuthority() != null && url.getRawAuthority().contains("@"))) {
			return "must not have user information (user:password@)";
		}
		if (url.getHost() == null) {
			boolean underscore = url.getRawAuthority() != null && url.getRawAuthority().contains("_");
			return underscore ? "must have a host name without underscores"
					: "must have a host, and a number if it has a port, as in http://live.example.com:28000";
		}
		if (url.getPort() == 0 || url.getPort() > 65535) {
			return "must have a port between 1 and 65535";
		}
		if (url.getRawQuery() != null || url.getRawFragment() != null) {
			return "must not have a query (?) or fragment (#)";
		}
		return null;
	}

}
