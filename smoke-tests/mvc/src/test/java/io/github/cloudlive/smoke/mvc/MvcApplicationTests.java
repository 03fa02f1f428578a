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
import org.springframework.web.context.WebApplicationContext;

import io.github.cloudlive.emulator.EmulatorState;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the starter in an application on Spring MVC.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "live.app-id=demo-app",
		"live.developer.id=demo-developer", "live.developer.secret=0123456789abcdef" })
class MvcApplicationTests {

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	private final HttpClient httpClient = HttpClient.newHttpClient();

	@Autowired
	private WebServerApplicationContext context;

	@DynamicPropertySource
	static void liveProperties(DynamicPropertyRegistry registry) {
		registry.add("live.base-url", emulator::baseUrl);
	}

	@Test
	void applicationIsServletApplication() {
		assertThat(this.context).isInstanceOf(WebApplicationContext.class);
	}

	@Test
	void startedLiveIsInList() throws Exception {
		assertThat(call("POST", "/rooms/room-1/live").body()).contains("\"groupId\":\"room-1\"");
		HttpResponse<String> list = call("GET", "/lives");
		assertThat(list.statusCode()).isEqualTo(200);
		assertThat(list.body()).contains("\"groupId\":\"room-1\"").contains("/fsp-live/").contains(".m3u8\"");
	}

	@Test
	void startedLiveRunsOnPlatform() throws Exception {
		call("POST", "/rooms/room-1/live");
		assertThat(emulator.emulator().state().lives()).extracting(EmulatorState.Live::groupId)
			.containsExactly("room-1");
	}

	@Test
	void stoppedLiveIsNotInList() throws Exception {
		call("POST", "/rooms/room-1/live");
		assertThat(call("DELETE", "/rooms/room-1/live").statusCode()).isEqualTo(200);
		assertThat(call("GET", "/lives").body()).isEqualTo("[]");
	}

	@Test
	void startWhenTheRoomIsLiveIsAConflict() throws Exception {
		call("POST", "/rooms/room-1/live");
		HttpResponse<String> again = call("POST", "/rooms/room-1/live");
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(again.body()).contains("Live platform: already-exists");
	}

	@Test
	void stopWhenTheRoomIsNotLiveIsNotFound() throws Exception {
		assertThat(call("DELETE", "/rooms/room-1/live").statusCode()).isEqualTo(404);
	}

	@Test
	void startWhenTheRoomCannotBeAGroupIsABadRequest() throws Exception {
		HttpResponse<String> refused = call("POST", "/rooms/%20/live");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("groupId");
	}

	private HttpResponse<String> call(String method, String path) throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:" + this.context.getWebServer().getPort() + path);
		return this.httpClient.send(HttpRequest.newBuilder(uri)
			.timeout(Duration.ofSeconds(20))
			.method(method, BodyPublishers.noBody())
			.build(), BodyHandlers.ofString());
	}

}
