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

package io.github.cloudlive.token.redis;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import io.github.cloudlive.Identifiers;
import io.github.cloudlive.InvalidFieldException;

/**
 * Whose token it is: one account of one platform. Keeps an emulator and the cloud in one
 * Redis apart.
 *
 * @param platform where the platform is
 * @param developerId the account
 */
record TokenNamespace(URI platform, String developerId) {

	private static final int HASH_BYTES = 12;

	TokenNamespace(URI platform, String developerId) {
		this.platform = normalize(platform);
		this.developerId = Identifiers.require("developer.id", developerId);
	}

	/**
	 * Return the name of something in Redis. All names of a namespace have the same hash
	 * tag, so that a cluster keeps them on one node and scripts may use them together.
	 */
	String name(String suffix) {
		return "live:{" + hash() + "}:" + suffix;
	}

	/**
	 * Return what a token is sealed together with, so that it opens nowhere else.
	 */
	byte[] associatedData(long generation) {
		return (identity() + "\n" + generation).getBytes(StandardCharsets.UTF_8);
	}

	private String hash() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This JVM has no SHA-256", ex);
		}
	}

	private String identity() {
		// neither a URL nor a developer ID has line breaks
		return this.platform + "\n" + this.developerId;
	}

	/**
	 * Write in one way what is the same place: replicas need not be configured to the
	 * letter alike.
	 */
	private static URI normalize(URI url) {
		if (url.getScheme() == null || url.getHost() == null) {
			throw new InvalidFieldException("platform", "must be a URL with a host");
		}
		String scheme = lowerCase(url.getScheme());
		int port = (url.getPort() == defaultPort(scheme)) ? -1 : url.getPort();
		String path = url.normalize().getRawPath();
		return URI.create(scheme + "://" + lowerCase(url.getHost()) + ((port != -1) ? ":" + port : "")
				+ ((path != null) ? path.replaceAll("/+$", "") : ""));
	}

	private static int defaultPort(String scheme) {
		return scheme.equals("https") ? 443 : 80;
	}

	private static String lowerCase(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

}
