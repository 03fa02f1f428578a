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

package io.github.cloudlive.autoconfigure.actuate.endpoint;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
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
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.autoconfigure.DemoAccount;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.token.AccessTokenStore;
import io.github.cloudlive.token.DeveloperCredentials;
import io.github.cloudlive.token.InMemoryAccessTokenStore;
import io.github.cloudlive.token.redis.Polling;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the endpoint through HTTP, on Spring WebFlux.
 */
class LiveEndpointHttpTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final String EXPOSED = "management.endpoints.web.exposure.include=live";

	private static final String UNRESTRICTED = "management.endpoint.live.access=unrestricted";

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	private ConfigurableApplicationContext application;

	@AfterEach
	void close() {
		this.application.close();
	}

	@Test
	void getWhenNotExposedIsNotFound() throws Exception {
		run();
		assertThat(call("GET", "").statusCode()).isEqualTo(404);
	}

	@Test
	void getTellsAccountAndNoSecret() throws Exception {
		run(EXPOSED);
		list();
		HttpResponse<String> response = call("GET", "");
		JsonNode account = json(response).path("accounts").path("default");
		assertThat(account.propertyNames()).containsExactlyInAnyOrder("app", "gateway", "tokenStore", "token",
				"lastRotation", "retryBudget", "lastErrors");
		assertThat(account.path("token").propertyNames()).containsExactlyInAnyOrder("generation", "fingerprint",
				"issuedAt", "age", "remaining");
		assertThat(account.path("lastRotation").path("trigger").asString()).isEqualTo("cold");
		assertThat(response.body()).doesNotContain("0123456789abcdef", client().accessTokens().peek().getValue());
	}

	@Test
	void getOfAccountTellsIt() throws Exception {
		run(EXPOSED);
		HttpResponse<String> response = call("GET", "/default");
		assertThat(json(response).path("app").asString()).isEqualTo("demo-app");
		assertThat(json(response).has("token")).isFalse();
	}

	@Test
	void getOfAccountWhenThereIsNoSuchIsNotFound() throws Exception {
		run(EXPOSED);
		assertThat(call("GET", "/other").statusCode()).isEqualTo(404);
	}

	@Test
	void postByDefaultIsNotAllowed() throws Exception {
		run(EXPOSED);
		assertThat(call("POST", "/default").statusCode()).isEqualTo(405);
		assertThat(emulator.emulator().state().calls(EmulatorOperation.TOKEN)).isZero();
	}

	@Test
	void postWhenUnrestrictedRotates() throws Exception {
		run(EXPOSED, UNRESTRICTED, "live.token.min-fetch-interval=0");
		list();
		String before = client().accessTokens().peek().fingerprint();
		HttpResponse<String> response = call("POST", "/default");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(json(response).path("generation").asLong()).isEqualTo(2);
		assertThat(json(response).path("fingerprint").asString()).isNotEqualTo(before)
			.isEqualTo(client().accessTokens().peek().fingerprint());
		list();
		assertThat(emulator.emulator().state().calls(EmulatorOperation.TOKEN)).isEqualTo(2);
	}

	@Test
	void postReachesReplicaThatSharesTheStore() throws Exception {
		run(EXPOSED, UNRESTRICTED, "live.token.min-fetch-interval=0");
		list();
		try (LiveClient replica = replica()) {
			replica.operations().list().then().block(LIMIT);
			String fingerprint = json(call("POST", "/default")).path("fingerprint").asString();
			Polling.until("the replica has the new token", LIMIT,
					() -> replica.accessTokens().peek().fingerprint().equals(fingerprint));
			replica.operations().list().then().block(LIMIT);
		}
		assertThat(emulator.emulator().state().calls(EmulatorOperation.TOKEN)).isEqualTo(2);
	}

	@Test
	void postWithinMinimumIntervalIsRefused() throws Exception {
		run(EXPOSED, UNRESTRICTED, "live.token.min-fetch-interval=1h");
		list();
		HttpResponse<String> response = call("POST", "/default");
		assertThat(response.statusCode()).isEqualTo(429);
		assertThat(json(response).path("retryAfter").asString()).matches("3[56]\\d\\ds");
		assertThat(emulator.emulator().state().calls(EmulatorOperation.TOKEN)).isOne();
	}

	@Test
	void postWhenFollowingIsRefused() throws Exception {
		run(EXPOSED, UNRESTRICTED, "live.token.mode=follow");
		HttpResponse<String> response = call("POST", "/default");
		assertThat(response.statusCode()).isEqualTo(409);
		assertThat(json(response).path("message").asString()).contains("token.mode=follow");
	}

	@Test
	void postWhenPlatformRefusesTellsWhy() throws Exception {
		run(EXPOSED, UNRESTRICTED);
		emulator.emulator().inject(EmulatorOperation.TOKEN, Fault.code(606000000));
		HttpResponse<String> response = call("POST", "/default");
		assertThat(response.statusCode()).isEqualTo(502);
		assertThat(json(response).path("code").asLong()).isEqualTo(606000000);
		assertThat(response.body()).doesNotContain("0123456789abcdef", "at io.github");
	}

	@Test
	void postWhenThereIsNoSuchAccountIsNotFound() throws Exception {
		run(EXPOSED, UNRESTRICTED);
		assertThat(call("POST", "/other").statusCode()).isEqualTo(404);
	}

	private void run(String... properties) {
		this.application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.REACTIVE)
			.properties(DemoAccount.properties())
			.properties("server.port=0", "server.address=127.0.0.1", "live.base-url=" + emulator.baseUrl())
			.properties(properties)
			.run();
	}

	private void list() {
		this.application.getBean(LiveOperations.class).list().then().block(LIMIT);
	}

	private LiveClient client() {
		return this.application.getBean(LiveClient.class);
	}

	private LiveClient replica() {
		return new LiveClientBuilder("demo-app").baseUrl(emulator.baseUrl())
			.credentials(new DeveloperCredentials("demo-developer", "0123456789abcdef"))
			.tokenStore(this.application.getBean(AccessTokenStore.class))
			.build();
	}

	private static JsonNode json(HttpResponse<String> response) {
		return JsonMapper.shared().readTree(response.body());
	}

	private HttpResponse<String> call(String method, String path) throws IOException, InterruptedException {
		int port = ((WebServerApplicationContext) this.application).getWebServer().getPort();
		URI uri = URI.create("http://127.0.0.1:" + port + "/actuator/live" + path);
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri).timeout(LIMIT).method(method, BodyPublishers.noBody()).build(),
					BodyHandlers.ofString());
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = { DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class })
	static class Application {

		@Bean
		AccessTokenStore accessTokenStore() {
			return new InMemoryAccessTokenStore(Clock.systemUTC());
		}

	}

}
