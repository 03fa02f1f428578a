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

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.token.DeveloperCredentials;

/**
 * The key that access tokens are encrypted with at rest, the same on all replicas.
 * Immutable. {@link #toString()} does not tell it.
 */
public final class TokenKey {

	private static final int BYTES = 32;

	private static final byte[] PURPOSE = "cloud-live access token at rest, AES-256-GCM, 1"
		.getBytes(StandardCharsets.US_ASCII);

	private final byte[] bytes;

	private TokenKey(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * Read a key.
	 * @param base64 32 bytes in Base64, as {@code openssl rand -base64 32} makes them
	 * @return the key
	 * @throws InvalidFieldException if it is something else; the message does not repeat
	 * it
	 */
	public static TokenKey of(String base64) {
		byte[] bytes = decode(base64.strip());
		if (bytes.length != BYTES) {
			throw new InvalidFieldException("key",
					"must be the Base64 of %d bytes, but is that of %d".formatted(BYTES, bytes.length));
		}
		return new TokenKey(bytes);
	}

	/**
	 * Derive a key from the developer secret.
	 * @param credentials the account
	 * @return the key
	 */
	public static TokenKey derivedFrom(DeveloperCredentials credentials) {
		byte[] secret = credentials.developerSecret().getBytes(StandardCharsets.UTF_8);
		return new TokenKey(Hkdf.derive(secret, new byte[0], PURPOSE, BYTES));
	}

	private static byte[] decode(String base64) {
		try {
			return Base64.getDecoder().decode(base64);
		}
		catch (IllegalArgumentException ex) {
			// not the cause: it quotes from the key
			throw new InvalidFieldException("key", "must be the Base64 of %d bytes, but is no Base64".formatted(BYTES));
		}
	}

	SecretKey secretKey() {
		return new SecretKeySpec(this.bytes, "AES");
	}

	@Override
	public String toString() {
		return "TokenKey[(hidden)]";
	}

}
