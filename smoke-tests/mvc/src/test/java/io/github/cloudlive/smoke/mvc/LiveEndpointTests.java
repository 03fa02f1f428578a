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

package io.github.cloudlive.smoke.mvc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the actuator endpoint on Spring MVC.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "live.app-id=demo-app", "live.developer.id=demo-developer",
				"live.developer.secret=0123456789abcdef", "live.token.min-fetch-interval=0",
				"live.token.failure-backoff=1ms", "server.address=127.0.0.1",
				"management.endpoints.web.exposure.include=live", "management.endpoint.live.access=unrestricted" })
class LiveEndpointTests {

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	@Autowired
	private WebServerApplicationContext context;

	@DynamicPropertySource
	static void liveProperties(DynamicPropertyRegistry registry) {
		registry.add("live.base-url", emulator::baseUrl);
	}

	@Test
	void getTellsAccount() throws Exception {
		HttpResponse<String> response = call("GET", "/default");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).contains("\"app\":\"demo-app\"");
	}

	@Test
	void postRotates() throws Exception {
		HttpResponse<String> response = call("POST", "/default");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).contains("\"fingerprint\":");
		assertThat(emulator.emulator().state().calls(EmulatorOperation.TOKEN)).isOne();
	}

	@Test
	void postWhenPlatformRefusesHasStatusAndReason() throws Exception {
		emulator.emulator().inject(EmulatorOperation.TOKEN, Fault.code(606000000));
		HttpResponse<String> response = call("POST", "/default");
		assertThat(response.statusCode()).isEqualTo(502);
		assertThat(response.body()).startsWith("{").contains("\"code\":606000000");
	}

	@Test
	void postWhenThereIsNoSuchAccountIsNotFound() throws Exception {
		assertThat(call("POST", "/other").statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> call(String method, String path) throws IOException, InterruptedException {
		URI uri = URI.create("http://127.0.0.1:" + this.context.getWebServer().getPort() + "/actuator/live" + path);
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri)
				.timeout(Duration.ofSeconds(20))
				.method(method, BodyPublishers.noBody())
				.build(), BodyHandlers.ofString());
	}

}
