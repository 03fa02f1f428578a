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
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives keys from a secret: HKDF (RFC 5869) with SHA-256.
 */
final class Hkdf {

	private static final String ALGORITHM = "HmacSHA256";

	private static final int HASH_BYTES = 32;

	private Hkdf() {
	}

	/**
	 * Derive a key.
	 * @param secret the input keying material
	 * @param salt the salt; empty for none
	 * @param info what the key is for
	 * @param length the key's length in bytes
	 * @return the output keying material
	 */
	static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) {
		// without a salt the RFC takes as many zeros as the hash is long
		byte[] pseudoRandomKey = hmac((salt.length != 0) ? salt : new byte[HASH_BYTES], secret);
		ByteBuffer blocks = ByteBuffer.allocate(length + HASH_BYTES);
		byte[] block = {};
		for (int number = 1; blocks.position() < length; number++) {
			block = hmac(pseudoRandomKey, block, info, new byte[] { (byte) number });
			blocks.put(block);
		}
		return Arrays.copyOf(blocks.array(), length);
	}

	private static byte[] hmac(byte[] key, byte[]... parts) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(key, ALGORITHM));
			for (byte[] part : parts) {
				mac.update(part);
			}
			return mac.doFinal();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This JVM has no " + ALGORITHM, ex);
		}
	}

}
