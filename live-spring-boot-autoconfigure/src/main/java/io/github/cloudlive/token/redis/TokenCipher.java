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

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import org.jspecify.annotations.Nullable;

/**
 * Seals access tokens: AES-256-GCM with a random nonce of 96 bits. A sealed token opens
 * only with the same key, for the same account and under the same generation.
 * Thread-safe.
 */
final class TokenCipher {

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BYTES = 16;

	private final SecureRandom random = new SecureRandom();

	private final SecretKey key;

	private final TokenNamespace namespace;

	TokenCipher(TokenKey key, TokenNamespace namespace) {
		this.key = key.secretKey();
		this.namespace = namespace;
	}

	/**
	 * Seal a token.
	 * @return nonce, encrypted token and tag, in Base64
	 */
	String seal(String token, long generation) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		try {
			byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, generation)
				.doFinal(token.getBytes(StandardCharsets.UTF_8));
			byte[] sealed = ByteBuffer.allocate(nonce.length + encrypted.length).put(nonce).put(encrypted).array();
			return Base64.getEncoder().encodeToString(sealed);
		}
		catch (GeneralSecurityException ex) {
			throw unsupported(ex);
		}
	}

	/**
	 * Open a sealed token.
	 * @return the token, or {@code null} if it was sealed otherwise or altered
	 */
	@Nullable String open(String base64, long generation) {
		byte[] sealed = decode(base64);
		if (sealed.length < NONCE_BYTES + TAG_BYTES) {
			return null;
		}
		ByteBuffer buffer = ByteBuffer.wrap(sealed);
		byte[] nonce = new byte[NONCE_BYTES];
		byte[] encrypted = new byte[sealed.length - NONCE_BYTES];
		buffer.get(nonce).get(encrypted);
		try {
			byte[] token = cipher(Cipher.DECRYPT_MODE, nonce, generation).doFinal(encrypted);
			return new String(token, StandardCharsets.UTF_8);
		}
		catch (AEADBadTagException ex) {
			return null;
		}
		catch (GeneralSecurityException ex) {
			throw unsupported(ex);
		}
	}

	private Cipher cipher(int mode, byte[] nonce, long generation) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
		cipher.updateAAD(this.namespace.associatedData(generation));
		return cipher;
	}

	private static byte[] decode(String base64) {
		try {
			return Base64.getDecoder().decode(base64);
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

	private static IllegalStateException unsupported(GeneralSecurityException ex) {
		return new IllegalStateException("This JVM has no AES/GCM/NoPadding", ex);
	}

}
