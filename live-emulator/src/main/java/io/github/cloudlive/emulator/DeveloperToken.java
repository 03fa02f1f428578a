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

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a caller says about itself in a developer token: compact JSON with its fields in a
 * fixed order, as the platform documents it. Whoever gets that wrong should find out
 * here, not there.
 */
final class DeveloperToken {

	private static final String VERSION = "001";

	private static final byte[] IV = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 };

	private static final List<String> CLAIMS = List.of("aid", "gid", "uid", "ts", "r");

	private static final List<String> CLAIMS_WITH_EXPIRY = List.of("aid", "gid", "uid", "et", "ts", "r");

	private final JsonNode claims;

	private DeveloperToken(JsonNode claims) {
		this.claims = claims;
	}

	/**
	 * Decrypt a token.
	 * @param token the token with its version
	 * @param secret the secret of the account that it should come from
	 * @return what the token says
	 * @throws RefusedException if it was not made with that secret
	 */
	static DeveloperToken decrypt(String token, String secret) {
		if (!token.startsWith(VERSION)) {
			throw ReturnCode.AUTHENTICATION_FAILED.refused();
		}
		try {
			byte[] encrypted = Base64.getDecoder().decode(token.substring(VERSION.length()));
			Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
			cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "AES"),
					new IvParameterSpec(IV));
			return read(cipher.doFinal(encrypted));
		}
		catch (IllegalArgumentException | GeneralSecurityException | JacksonException ex) {
			throw ReturnCode.AUTHENTICATION_FAILED.refused();
		}
	}

	private static DeveloperToken read(byte[] padded) {
		String json = new String(padded, StandardCharsets.UTF_8);
		int end = json.length();
		while (end > 0 && json.charAt(end - 1) == ' ') {
			end--;
		}
		JsonNode claims = Json.PLATFORM.readWithoutDuplicates(json.substring(0, end));
		List<String> names = List.copyOf(claims.propertyNames());
		if (!isCompact(json.substring(0, end)) || !(names.equals(CLAIMS) || names.equals(CLAIMS_WITH_EXPIRY))) {
			throw ReturnCode.AUTHENTICATION_FAILED.refused();
		}
		return new DeveloperToken(claims);
	}

	/**
	 * Tell whether well-formed JSON has no space between its parts.
	 */
	private static boolean isCompact(String json) {
		boolean text = false;
		for (int i = 0; i < json.length(); i++) {
			char character = json.charAt(i);
			if (character == '"') {
				text = !text;
			}
			else if (text && character == '\\') {
				i++;
			}
			else if (!text && Character.isWhitespace(character)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Check that the token was made by a developer, for the gateway, just now.
	 * @param developerId the developer ID
	 * @param now the current time
	 * @param tolerance how far the caller's clock may be off
	 * @throws RefusedException if that is not so
	 */
	void check(String developerId, Instant now, Duration tolerance) {
		JsonNode time = this.claims.path("ts");
		JsonNode random = this.claims.path("r");
		boolean valid = developerId.equals(this.claims.path("aid").stringValue(null)) && isTextOrNull("gid")
				&& isTextOrNull("uid") && time.isIntegralNumber() && time.canConvertToLong()
				&& random.isIntegralNumber() && random.canConvertToInt() && random.intValue() >= 0
				&& Duration.between(Instant.ofEpochMilli(time.longValue()), now).abs().compareTo(tolerance) <= 0;
		if (!valid) {
			throw ReturnCode.AUTHENTICATION_FAILED.refused();
		}
	}

	private boolean isTextOrNull(String name) {
		JsonNode claim = this.claims.path(name);
		return claim.isString() || claim.isNull();
	}

}
