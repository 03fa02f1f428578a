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

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes developer tokens, version {@code 001}: compact JSON, padded with spaces to whole
 * blocks, AES/CBC with the developer secret and a fixed IV, Base64. Thread-safe.
 */
public final class DeveloperTokenGenerator {

	private static final String VERSION = "001";

	private static final int BLOCK_BYTES = 16;

	/** The platform's fixed IV: the bytes 00 to 0f. */
	private static final byte[] IV = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 };

	private final JsonFactory json = new JsonFactory();

	private final DeveloperCredentials credentials;

	private final Clock clock;

	private final RandomGenerator random;

	/**
	 * Create a generator.
	 * @param credentials the account
	 * @param clock tells the token's time
	 * @param random makes two tokens of one millisecond differ
	 */
	public DeveloperTokenGenerator(DeveloperCredentials credentials, Clock clock, RandomGenerator random) {
		this.credentials = credentials;
		this.clock = clock;
		this.random = random;
	}

	/**
	 * Return the value of the {@code Authorization} header that fetches an access token:
	 * developer ID, dot, developer token.
	 * @return the header's value, a secret
	 */
	public String generateAuthorization() {
		return this.credentials.developerId() + "." + generate();
	}

	String generate() {
		return seal(plainText(this.clock.millis(), this.random.nextInt(Integer.MAX_VALUE)));
	}

	private String plainText(long timestamp, int nonce) {
		StringWriter text = new StringWriter();
		try (JsonGenerator generator = this.json.createGenerator(ObjectWriteContext.empty(), text)) {
			generator.writeStartObject();
			generator.writeStringProperty("aid", this.credentials.developerId());
			generator.writeStringProperty("gid", "");
			generator.writeStringProperty("uid", "");
			generator.writeNumberProperty("ts", timestamp);
			generator.writeNumberProperty("r", nonce);
			generator.writeEndObject();
		}
		return text.toString();
	}

	String seal(String plainText) {
		byte[] bytes = plainText.getBytes(StandardCharsets.UTF_8);
		int blocks = (bytes.length + BLOCK_BYTES - 1) / BLOCK_BYTES;
		byte[] padded = Arrays.copyOf(bytes, blocks * BLOCK_BYTES);
		Arrays.fill(padded, bytes.length, padded.length, (byte) ' ');
		return VERSION + Base64.getEncoder().encodeToString(encrypt(padded));
	}

	private byte[] encrypt(byte[] padded) {
		try {
			byte[] key = this.credentials.developerSecret().getBytes(StandardCharsets.UTF_8);
			Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
			cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(IV));
			return cipher.doFinal(padded);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This JVM has no AES/CBC/NoPadding", ex);
		}
	}

}
