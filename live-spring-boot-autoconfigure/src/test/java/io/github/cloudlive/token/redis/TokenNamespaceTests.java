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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.cloudlive.InvalidFieldException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link TokenNamespace}.
 */
class TokenNamespaceTests {

	private static final TokenNamespace NAMESPACE = namespace("https://gateway.example.com/live", "dev");

	@Test
	void nameIsHashInHashTagAndSuffix() {
		assertThat(NAMESPACE.name("token")).matches("live:\\{[0-9a-f]{24}}:token");
	}

	@Test
	void nameDoesNotChangeBetweenReleases() {
		// else replicas of two releases, side by side in a rollout, would not share
		assertThat(namespace("http://gateway:28000", "dev").name("token"))
			.isEqualTo("live:{083523549a0b35379df6bb2e}:token");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://gateway.example.com/live/", "HTTPS://Gateway.Example.com/live",
			"https://gateway.example.com:443/live", "https://gateway.example.com/x/../live" })
	void nameWhenPlatformIsWrittenOtherwiseIsSame(String platform) {
		assertThat(namespace(platform, "dev").name("token")).isEqualTo(NAMESPACE.name("token"));
	}

	@ParameterizedTest
	@CsvSource({ "http://gateway.example.com/live, dev", "https://gateway.example.com, dev",
			"https://gateway.example.com/Live, dev", "https://gateway.example.com:8443/live, dev",
			"https://emulator.example.com/live, dev", "https://gateway.example.com/live, Dev" })
	void nameWhenPlatformOrAccountIsAnotherDiffers(String platform, String developerId) {
		assertThat(namespace(platform, developerId).name("token")).isNotEqualTo(NAMESPACE.name("token"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "gateway", "http:///live", "http://gate_way" })
	void createWhenPlatformHasNoHostThrows(String platform) {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> namespace(platform, "dev"))
			.satisfies((ex) -> assertThat(ex.getField()).isEqualTo("platform"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "dev\n1" })
	void createWhenDeveloperIdIsNoneThrows(String developerId) {
		assertThatExceptionOfType(InvalidFieldException.class)
			.isThrownBy(() -> namespace("http://gateway", developerId))
			.satisfies((ex) -> assertThat(ex.getField()).isEqualTo("developer.id"));
	}

	private static TokenNamespace namespace(String platform, String developerId) {
		return new TokenNamespace(URI.create(platform), developerId);
	}

}
