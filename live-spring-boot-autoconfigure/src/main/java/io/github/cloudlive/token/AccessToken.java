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

package io.github.cloudlive.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.token.TokenSnapshot.StoredToken;

/**
 * An access token and how long it is valid. Immutable. {@link #toString()} does not tell
 * the token.
 */
public final class AccessToken {

	/** Nobody else hashes a token like this, so a fingerprint is of no other use. */
	private static final String FINGERPRINT_PREFIX = "live-access-token:";

	private static final int FINGERPRINT_BYTES = 4;

	private final String value;

	private final long generation;

	private final Instant issuedAt;

	private final Instant expiresAt;

	private AccessToken(String value, long generation, Instant issuedAt, Instant expiresAt) {
		this.value = value;
		this.generation = generation;
		this.issuedAt = issuedAt;
		this.expiresAt = expiresAt;
	}

	/**
	 * Create an access token from a fetched one.
	 * @param fetched the fetched token
	 * @param generation its number
	 * @param issuedAt when it was asked for, by this machine's clock
	 * @return the token
	 */
	public static AccessToken of(FetchedToken fetched, long generation, Instant issuedAt) {
		return new AccessToken(fetched.value(), generation, issuedAt, issuedAt.plus(fetched.lifetime()));
	}

	/**
	 * Create an access token from one that a store holds.
	 * @param stored the stored token
	 * @param generation its number
	 * @param now the time by this machine's clock
	 * @return the token
	 */
	static AccessToken of(StoredToken stored, long generation, Instant now) {
		Instant expiresAt = now.plus(stored.remaining());
		return new AccessToken(stored.value(), generation, expiresAt.minus(stored.lifetime()), expiresAt);
	}

	/**
	 * Return the token itself, a secret.
	 * @return what is sent in the {@code Authorization} header
	 */
	public String getValue() {
		return this.value;
	}

	/**
	 * Return the token's number: each token that replaces another has a higher one.
	 * @return the generation
	 */
	public long getGeneration() {
		return this.generation;
	}

	/**
	 * Return when the token was asked for; if another replica did, when that published
	 * it, shortly after.
	 * @return the start of its life
	 */
	public Instant getIssuedAt() {
		return this.issuedAt;
	}

	/**
	 * Return when the platform stops accepting the token, unless it is replaced before.
	 * @return the end of its life
	 */
	public Instant getExpiresAt() {
		return this.expiresAt;
	}

	/**
	 * Return how long the token is valid in all, from {@link #getIssuedAt()} on.
	 * @return the length of its life
	 */
	public Duration getLifetime() {
		return Duration.between(this.issuedAt, this.expiresAt);
	}

	/**
	 * Return what tells this token from others and does not tell the token: the first 8
	 * hexadecimal digits of the SHA-256 of {@code live-access-token:} and the token.
	 * @return the fingerprint, for people to compare
	 */
	public String fingerprint() {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest((FINGERPRINT_PREFIX + this.value).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This JVM has no SHA-256", ex);
		}
	}

	@Override
	public boolean equals(@Nullable Object obj) {
		return this == obj || (obj instanceof AccessToken other && this.value.equals(other.value));
	}

	@Override
	public int hashCode() {
		return this.value.hashCode();
	}

	@Override
	public String toString() {
		return "AccessToken[generation=%d, issuedAt=%s, expiresAt=%s]".formatted(this.generation, this.issuedAt,
				this.expiresAt);
	}

}
