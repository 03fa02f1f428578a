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

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ControlGuard}.
 */
class ControlGuardTests {

	private final LiveEmulator emulator = LiveEmulator.builder()
		.port(0)
		.publicUrl(URI.create("https://Live.example"))
		.start();

	private final TestClient client = new TestClient(this.emulator);

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://page.example", "http://127.0.0.1", "http://127.0.0.1:1", "http://localhost",
			"https://live.example:444", "http://live.example", "http://under_score.example", "null", "", "not a URL" })
	void resetWhenOriginIsForeignIsRefusedAndDoesNothing(String origin) {
		this.client.login();
		HttpResponse<String> response = resetFrom(origin);
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
		assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
		assertThat(TestClient.json(response).path("message").stringValue())
			.isEqualTo("Web pages of another origin may not call what is below /emulator");
		assertThat(this.emulator.state().tokenFetches()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:%d", "http://LocalHost:%d", "http://[::1]:%d", "https://live.example",
			"https://live.example:443" })
	void resetWhenOriginIsOwnIsDone(String origin) {
		assertThat(resetFrom(origin.formatted(this.emulator.port())).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://page.example", "http://127.0.0.1:1", "null" })
	void startWhenOriginIsForeignMayNotNamePushAddress(String origin) {
		HttpResponse<String> refused = startFrom(origin, ",\"push_addr\":\"rtmp://media/live/s3cr3t\"");
		assertThat(refused.body()).isEqualTo(
				"{\"code\":6050030007,\"msg\":\"Not authorized: push_addr, from a web page of another origin\"}");
		assertThat(this.emulator.state().lives()).isEmpty();
		assertThat(TestClient.code(startFrom(origin, ""))).isZero();
	}

	@Test
	void startWhenOriginIsOwnMayNamePushAddress() {
		assertThat(TestClient.code(startFrom("http://localhost:" + this.emulator.port(),
				",\"push_addr\":\"http://is-not-pushed-to.example\"")))
			.isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/emulator/state", "/emulator/nothing" })
	void preflightWhenOriginIsForeignIsRefused(String path) {
		HttpResponse<String> response = this.client.send(this.client.request(path)
			.method("OPTIONS", BodyPublishers.noBody())
			.header("Origin", "http://page.example")
			.header("Access-Control-Request-Method", "POST"));
		assertThat(response.statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "evil.example:28000", "under_score.example", "127.0.0.1.evil.example",
			"localhost.evil.example", "127.0.0.1@evil.example", "0.0.0.0", "127.0.0.2", "[::2]", "" })
	void stateWhenHostIsForeignIsRefused(String host) throws IOException {
		assertThat(state(this.emulator, host)).startsWith("HTTP/1.1 403 ")
			.contains("\"message\":\"Below /emulator, the header Host must name ")
			.doesNotContain("tokenFetches");
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.0.0.1:28000", "localhost", "LocalHost:81", "[::1]", "[::1]:81",
			"live.example", "LIVE.example:81" })
	void stateWhenHostIsOwnIsAnswered(String host) throws IOException {
		assertThat(state(this.emulator, host)).startsWith("HTTP/1.1 200 ").contains("tokenFetches");
	}

	@Test
	void stateWhenHostIsAddressThatEmulatorListensOnIsAnswered() {
		try (LiveEmulator other = LiveEmulator.builder().address("127.0.0.2").port(0).start()) {
			assertThat(new TestClient(other).get("/emulator/state").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void stateWhenListeningEverywhereIsAnsweredUnderAnyHost() throws IOException {
		try (LiveEmulator open = LiveEmulator.builder().address("0.0.0.0").port(0).start()) {
			assertThat(state(open, "emulator.example:28000")).startsWith("HTTP/1.1 200 ");
		}
	}

	@Test
	void resetWhenListeningEverywhereAndOriginMatchesForeignHostIsRefused() throws IOException {
		try (LiveEmulator open = LiveEmulator.builder().address("0.0.0.0").port(0).start()) {
			String host = "evil.example:" + open.port();
			assertThat(TestClient.raw(open, "POST /emulator/reset HTTP/1.1", "Host: " + host, "Origin: http://" + host,
					"Content-Length: 0", "Connection: close"))
				.startsWith("HTTP/1.1 403 ");
		}
	}

	private HttpResponse<String> resetFrom(String origin) {
		return this.client
			.send(this.client.request("/emulator/reset").POST(BodyPublishers.noBody()).header("Origin", origin));
	}

	private HttpResponse<String> startFrom(String origin, String moreFields) {
		return this.client.send(this.client.login()
			.authorized("/v1/live/start")
			.POST(BodyPublishers.ofString("{\"app_id\":\"app\",\"group_id\":\"g\"" + moreFields + "}"))
			.header("Origin", origin));
	}

	private static String state(LiveEmulator emulator, String host) throws IOException {
		return TestClient.raw(emulator, "GET /emulator/state HTTP/1.1", "Host: " + host, "Connection: close");
	}

}
