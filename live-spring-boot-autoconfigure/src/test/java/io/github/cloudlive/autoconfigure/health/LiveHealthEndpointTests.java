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

package io.github.cloudlive.autoconfigure.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.autoconfigure.DemoAccount;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the health as a monitor reads it, through HTTP.
 */
class LiveHealthEndpointTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	private ConfigurableApplicationContext application;

	@BeforeEach
	void run() {
		this.application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.REACTIVE)
			.properties(DemoAccount.properties())
			.properties("server.port=0", "server.address=127.0.0.1", "live.base-url=" + emulator.baseUrl(),
					"management.endpoint.health.show-details=always", "management.endpoint.health.probes.enabled=true",
					"management.endpoint.health.group.readiness.include=readinessState,live")
			.run();
	}

	@AfterEach
	void close() {
		this.application.close();
	}

	@Test
	void tokenTellsItsAge() throws Exception {
		list();
		HttpResponse<String> token = get("/live/default/token");
		assertThat(token.statusCode()).isEqualTo(200);
		JsonNode health = json(token);
		assertThat(health.path("status").asString()).isEqualTo("UP");
		assertThat(health.path("details").propertyNames()).containsExactly("present", "age", "remaining", "store",
				"lastSuccess");
		assertThat(health.path("details").path("store").asString()).isEqualTo("InMemoryAccessTokenStore");
		assertThat(token.body()).doesNotContain("0123456789abcdef",
				this.application.getBean(LiveClient.class).accessTokens().peek().getValue());
	}

	@Test
	void gatewayWhenPlatformFailedIsServiceUnavailable() throws Exception {
		failOnce();
		HttpResponse<String> gateway = get("/live/default/gateway");
		assertThat(gateway.statusCode()).isEqualTo(503);
		JsonNode details = json(gateway).path("details");
		assertThat(details.path("host").asString()).isEqualTo(emulator.baseUrl().getAuthority());
		assertThat(details.path("lastFailure").path("kind").asString()).isEqualTo("failed");
		assertThat(details.path("lastFailure").path("code").asLong()).isEqualTo(606000005);
	}

	@Test
	void liveHasItsParts() throws Exception {
		list();
		JsonNode account = json(get("/live")).path("components").path("default");
		assertThat(account.path("status").asString()).isEqualTo("UP");
		assertThat(account.path("components").propertyNames()).containsExactlyInAnyOrder("token", "gateway");
	}

	@Test
	void readinessWhenPlatformFailedIsServiceUnavailable() throws Exception {
		failOnce();
		assertThat(get("/readiness").statusCode()).isEqualTo(503);
	}

	@Test
	void readinessWhenNothingIsKnownIsUp() throws Exception {
		assertThat(get("/readiness").statusCode()).isEqualTo(200);
		assertThat(json(get("/live/default/gateway")).path("status").asString()).isEqualTo("UNKNOWN");
	}

	@Test
	void livenessWhenPlatformFailedIsUp() throws Exception {
		failOnce();
		HttpResponse<String> liveness = get("/liveness");
		assertThat(liveness.statusCode()).isEqualTo(200);
		assertThat(liveness.body()).doesNotContain("\"live\"");
	}

	private void failOnce() {
		emulator.emulator().inject(EmulatorOperation.LIST, Fault.code(606000005));
		list();
	}

	private void list() {
		this.application.getBean(LiveOperations.class).list().then().onErrorComplete().block(LIMIT);
	}

	private static JsonNode json(HttpResponse<String> response) {
		return JsonMapper.shared().readTree(response.body());
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		int port = ((WebServerApplicationContext) this.application).getWebServer().getPort();
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health" + path)).build(),
					BodyHandlers.ofString());
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = { DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class })
	static class Application {

	}

}
