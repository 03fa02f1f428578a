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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the emulator makes of HTTP.
 */
class HttpTests {

	private final LiveEmulator emulator = LiveEmulator.start();

	private final TestClient client = new TestClient(this.emulator);

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@Test
	void answerTellsTheTimeByTheEmulatorsClock() {
		MutableClock clock = new MutableClock("2020-05-13T03:23:47.900Z");
		try (LiveEmulator timed = LiveEmulator.builder().port(0).clock(clock).start()) {
			TestClient caller = new TestClient(timed);
			assertThat(caller.get("/v1/live/list").headers().firstValue("Date"))
				.hasValue("Wed, 13 May 2020 03:23:47 GMT");
		}
	}

	@Test
	void callWhenPathIsUnknownAnswersNotFoundInJson() {
		HttpResponse<String> response = this.client.get("/fsp-live/20200513112347_1111.flv");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
		assertThat(TestClient.json(response).path("message").stringValue()).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/access/token,POST", "/v1/live/start,GET", "/v1/live/stop,PUT", "/v1/live/list,DELETE",
			"/server/address,POST" })
	void callWhenMethodIsWrongAnswersMethodNotAllowed(String path, String method) {
		HttpResponse<String> response = this.client
			.send(this.client.request(path).method(method, BodyPublishers.noBody()));
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().firstValue("Allow")).get().isIn("GET", "POST");
		assertThat(this.emulator.state().calls()).isEmpty();
	}

	@Test
	void callWhenQueryIsNotWellFormedAnswersBadRequest() throws IOException {
		assertThat(raw("GET /v1/live/list?app_id=%zz HTTP/1.1", "Host: h", "Connection: close"))
			.startsWith("HTTP/1.1 400 ");
	}

	@Test
	void callWhenBodyIsAtLimitIsTaken() {
		assertThat(TestClient.code(this.client.login().post("/v1/live/start", start(64 * 1024)))).isZero();
	}

	@Test
	void callWhenBodyIsTooLargeAnswersContentTooLarge() {
		HttpResponse<String> response = this.client.login().post("/v1/live/start", start(64 * 1024 + 1));
		assertThat(response.statusCode()).isEqualTo(413);
		assertThat(this.emulator.state().lives()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "live.example,live.example", "live.example:81,live.example:81", "[::1]:81,[::1]:81" })
	void discoveryFollowsHostHeader(String host, String authority) throws IOException {
		assertThat(discover("Host: " + host)).contains("\"result\":\"http://" + authority + "\"");
	}

	@ParameterizedTest
	@CsvSource({ "Host: evil.example/path?", "Host: user@evil.example", "Host: ", "X-Nothing: x" })
	void discoveryWhenHostHeaderIsNoHostAnswersOwnAddress(String header) throws IOException {
		assertThat(discover(header)).contains("\"result\":\"" + this.emulator.baseUrl() + "\"");
	}

	@Test
	void startWhenHostIsIpv6PutsRtmpPortBehindBrackets() throws IOException {
		String body = "{\"app_id\":\"app\",\"group_id\":\"g\"}";
		String accessToken = this.client.login().accessToken();
		assertThat(raw("POST /v1/live/start HTTP/1.1", "Host: [::1]:81", "Connection: close",
				"Authorization: " + accessToken, "Content-Length: " + body.length(), "", body))
			.containsPattern("\"rtmp_url\":\"rtmp://\\[::1]:\\d+/fsp-live/");
	}

	@Test
	void preflightAllowsHeadersOfPlatform() throws IOException {
		assertThat(preflight()).startsWith("HTTP/1.1 204 ")
			.contains("access-control-allow-origin: *")
			.contains("access-control-allow-methods: GET, POST")
			.contains("access-control-allow-headers: Authorization, Content-Type");
	}

	@Test
	void preflightIsNoCall() throws IOException {
		this.emulator.inject(EmulatorOperation.START, Fault.cutBefore());
		assertThat(preflight()).isNotEmpty();
		assertThat(this.emulator.state().calls()).isEmpty();
	}

	@Test
	void callWhenOtherOriginAllowsToReadAnswer() throws IOException {
		assertThat(raw("GET /v1/live/list HTTP/1.1", "Host: h", "Connection: close", "Origin: http://page.example"))
			.contains("access-control-allow-origin: *");
	}

	private String preflight() throws IOException {
		return raw("OPTIONS /v1/live/start HTTP/1.1", "Host: h", "Connection: close", "Origin: http://page.example",
				"Access-Control-Request-Method: POST", "Access-Control-Request-Headers: authorization,content-type");
	}

	private String discover(String header) throws IOException {
		return raw("GET /server/address?appType=10 HTTP/1.0", header);
	}

	private String raw(String... lines) throws IOException {
		return TestClient.raw(this.emulator, lines);
	}

	private static String start(int size) {
		String start = "{\"app_id\":\"app\",\"group_id\":\"g\",\"padding\":\"";
		return start + "x".repeat(size - start.length() - 2) + "\"}";
	}

}
