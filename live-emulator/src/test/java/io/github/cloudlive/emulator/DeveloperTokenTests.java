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

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link DeveloperToken}.
 */
class DeveloperTokenTests {

	// Made by the platform's own token program
	private static final String VECTOR = "0015GvNj+cbNVsRcgp+0OCN3nKtfLsm77tEVCEFS7ghGU3bcS89O4Zg0PFsUsLeBpgi"
			+ "KomnjLNo72NuLizdwfD4mMze5Wq7kfvz3Aumk0oJ8u41MvvctkFQTiFiK2aPCtJM";

	private static final String SECRET = "1234567890123456";

	private static final Instant NOW = Instant.ofEpochMilli(1795331324863L);

	private static final Duration TOLERANCE = Duration.ofHours(1);

	@Test
	void checkWhenTokenOfPlatformPasses() {
		DeveloperToken token = DeveloperToken.decrypt(VECTOR, SECRET);
		assertThatNoException().isThrownBy(() -> token.check("testappid", NOW, TOLERANCE));
	}

	@Test
	void checkWhenOtherDeveloperIsRefused() {
		DeveloperToken token = DeveloperToken.decrypt(VECTOR, SECRET);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> token.check("other", NOW, TOLERANCE));
	}

	@ParameterizedTest
	@ValueSource(longs = { -3600, 3600 })
	void checkWhenAtEndOfTolerancePasses(long seconds) {
		DeveloperToken token = DeveloperToken.decrypt(VECTOR, SECRET);
		assertThatNoException().isThrownBy(() -> token.check("testappid", NOW.plusSeconds(seconds), TOLERANCE));
	}

	@ParameterizedTest
	@ValueSource(longs = { -3601, 3601 })
	void checkWhenBeyondToleranceIsRefused(long seconds) {
		DeveloperToken token = DeveloperToken.decrypt(VECTOR, SECRET);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> token.check("testappid", NOW.plusSeconds(seconds), TOLERANCE));
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{"aid":"a","gid":"","uid":"","ts":1795331324863,"r":0}""", """
			{"aid":"a","gid":null,"uid":null,"ts":1795331324863,"r":2147483647}""", """
			{"aid":"a","gid":"group 1","uid":" \\"u\\\\","ts":1795331324863,"r":1}""", """
			{"aid":"a","gid":"","uid":"","et":1795334924863,"ts":1795331324863,"r":1}""" })
	void checkWhenClaimsAreAsDocumentedPasses(String json) {
		assertThatNoException().isThrownBy(() -> check(json));
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{"aid":"a","gid":"","uid":"","ts":"1795331324863","r":1}""", """
			{"aid":"a","gid":"","uid":"","r":1}""", """
			{"aid":"a","gid":"","uid":"","ts":1795331324863}""", """
			{"aid":"a","gid":"","uid":"","ts":1795331324863,"r":-1}""", """
			{"aid":"a","gid":"","uid":"","ts":1795331324863.0,"r":1}""", """
			{"aid":7,"gid":"","uid":"","ts":1795331324863,"r":1}""", """
			{"aid":"a","uid":"","ts":1795331324863,"r":1}""", """
			{"aid":"a","gid":"","ts":1795331324863,"r":1}""", """
			{"aid":"a","gid":7,"uid":"","ts":1795331324863,"r":1}""", """
			{"aid":"a","gid":"","uid":{},"ts":1795331324863,"r":1}""", """
			{"aid":"a","gid":"","uid":"","ts":1795331324863,"r":1,"x":1}""", """
			{"aid":"a","gid":"","uid":"","ts":1795331324863,"r":1,"r":1}""", "[]", "null", "7", "", "{}" })
	void checkWhenClaimIsMissingOrOfWrongTypeIsRefused(String json) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> check(json));
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{"aid":"a","uid":"","gid":"","ts":1795331324863,"r":1}""", """
			{"aid":"a","gid":"","uid":"","r":1,"ts":1795331324863}""", """
			{"aid":"a","gid":"","uid":"","ts":1795331324863,"et":1795334924863,"r":1}""" })
	void decryptWhenOrderDiffersIsRefused(String json) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> check(json));
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{"aid": "a","gid":"","uid":"","ts":1795331324863,"r":1}""", """
			{"aid":"a", "gid":"","uid":"","ts":1795331324863,"r":1}""", """
			\n{"aid":"a","gid":"","uid":"","ts":1795331324863,"r":1}""", """
			{"aid":"a","gid":"","uid":"","ts":1795331324863,"r":1 }""", """
			{"aid":"a","gid":"\\"","uid":"",\n"ts":1795331324863,"r":1}""", """
			{"aid":"a","gid":"","uid":"","ts":1795331324863,"r":1}\t""" })
	void decryptWhenNotCompactIsRefused(String json) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> check(json));
	}

	@Test
	void decryptWhenOtherSecretIsRefused() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> DeveloperToken.decrypt(VECTOR, "6543210987654321"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "001", "002AAAA", "001not base64", "001AAAA", "garbage",
			"001AAAAAAAAAAAAAAAAAAAAAA==trailing" })
	void decryptWhenGarbageIsRefused(String token) {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> DeveloperToken.decrypt(token, SECRET).check("testappid", NOW, TOLERANCE));
	}

	private static void check(String json) {
		DeveloperToken.decrypt(TestClient.developerToken(json, SECRET), SECRET).check("a", NOW, TOLERANCE);
	}

}
