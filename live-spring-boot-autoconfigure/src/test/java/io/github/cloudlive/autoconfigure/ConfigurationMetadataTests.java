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

package io.github.cloudlive.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the metadata that editors show: it exists, and no key was lost.
 */
class ConfigurationMetadataTests {

	@Test
	void keysAreExactlyThese() throws IOException {
		assertThat(properties().keySet()).containsExactly("live.accounts", "live.app-id", "live.base-url",
				"live.call-timeout", "live.connect-timeout", "live.defaults.crop-mode", "live.defaults.frame-rate",
				"live.defaults.height", "live.defaults.push-address", "live.defaults.quality-level",
				"live.defaults.width", "live.developer.id", "live.developer.secret", "live.discovery.url",
				"live.emulator.accounts", "live.emulator.address", "live.emulator.capacity",
				"live.emulator.code-length", "live.emulator.enabled", "live.emulator.list-shape",
				"live.emulator.media.enabled", "live.emulator.media.max-viewers", "live.emulator.media.rtmp-port",
				"live.emulator.port", "live.emulator.public-url", "live.emulator.token-lifetime", "live.enabled",
				"live.health.max-age", "live.health.probe-interval", "live.max-response-size", "live.monitor.interval",
				"live.pool.max-connections", "live.pool.max-idle-time", "live.pool.pending-acquire-limit",
				"live.pool.pending-acquire-timeout", "live.read-timeout", "live.retry.budget.capacity",
				"live.retry.budget.cost", "live.retry.first-backoff", "live.retry.max-attempts",
				"live.retry.max-backoff", "live.ssl.bundle", "live.token.failure-backoff",
				"live.token.max-failure-backoff", "live.token.min-fetch-interval", "live.token.mode",
				"live.token.refresh-window", "live.token.store.key", "live.token.store.on-unavailable",
				"live.token.store.timeout", "live.token.store.type", "management.endpoint.live.access",
				"management.endpoint.live.cache.time-to-live", "management.health.live.enabled");
	}

	@Test
	void everyKeyHasDescriptionThatIsSentence() throws IOException {
		assertThat(properties()).isNotEmpty()
			.allSatisfy((key, property) -> assertThat(property.path("description").asString("")).as(key)
				.matches("[A-Z].+\\.(\\s[A-Z].+\\.)*"));
	}

	@Test
	void everyKeyHasType() throws IOException {
		assertThat(properties()).isNotEmpty()
			.allSatisfy((key, property) -> assertThat(property.path("type").asString("")).as(key).isNotEmpty());
	}

	@Test
	void defaultsAreToldWhereThereAreSome() throws IOException {
		Map<String, JsonNode> properties = properties();
		assertThat(properties.get("live.call-timeout").path("defaultValue").asString()).isEqualTo("30s");
		assertThat(properties.get("live.retry.max-attempts").path("defaultValue").asInt()).isEqualTo(3);
		assertThat(properties.get("live.enabled").path("defaultValue").asBoolean()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.zh-CN.md" })
	void everyKeyStandsInReadme(String readme) throws IOException {
		String text = Files.readString(Path.of("..", readme));
		assertThat(properties().keySet()).allSatisfy((key) -> assertThat(text).contains(key));
	}

	private static Map<String, JsonNode> properties() throws IOException {
		// several jars have such a file: this one lies beside our classes
		URL classes = LiveAutoConfiguration.class.getProtectionDomain().getCodeSource().getLocation();
		try (InputStream json = new URL(classes, "META-INF/spring-configuration-metadata.json").openStream()) {
			Map<String, JsonNode> properties = new TreeMap<>();
			JsonMapper.shared()
				.readTree(json)
				.path("properties")
				.forEach((property) -> properties.put(property.path("name").asString(), property));
			return properties;
		}
	}

}
