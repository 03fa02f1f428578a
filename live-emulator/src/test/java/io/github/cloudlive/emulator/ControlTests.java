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

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the emulator's own paths.
 */
class ControlTests {

	private static final EmulatorAccount OTHER = EmulatorAccount.of("other", "fedcba9876543210");

	private final MutableClock clock = new MutableClock("2026-03-01T12:00:00Z");

	private final LiveEmulator emulator = LiveEmulator.builder()
		.port(0)
		.clock(this.clock)
		.account(EmulatorAccount.demo())
		.account(OTHER)
		.start();

	private final TestClient client = new TestClient(this.emulator, EmulatorAccount.demo(), this.clock);

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@Test
	void stateCountsCallsAndAnswersAndShowsLives() {
		this.client.login().start("app", "g");
		this.client.start("app", "g");
		JsonNode state = TestClient.json(this.client.get("/emulator/state"));
		assertThat(state).isEqualTo(TestClient.JSON.readTree("""
				{"calls": {"token": 1, "start": 2},
				"answers": {"token": {"0": 1}, "start": {"0": 1, "6050030012": 1}},
				"tokenFetches": 1,
				"lives": [{"developerId": "demo-developer", "appId": "app", "groupId": "g",
					"startTime": "2026-03-01T12:00:00Z"}],
				"journal": [{"sequence": 1, "time": "2026-03-01T12:00:00Z", "operation": "start",
					"developerId": "demo-developer", "appId": "app", "groupId": "g"}]}"""));
	}

	@Test
	void stateHoldsNoSecrets() {
		this.client.login();
		this.client.post("/v1/live/start",
				"{\"app_id\":\"app\",\"group_id\":\"g\",\"push_addr\":\"rtmp://push.example/key\"}");
		assertThat(this.client.get("/emulator/state").body()).contains("\"groupId\":\"g\"")
			.doesNotContain(this.client.accessToken(), EmulatorAccount.demo().developerSecret(), "push.example");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"type\":\"code\",\"code\":6050030032}", "{\"type\":\"code\",\"code\":1,\"done\":true}",
			"{\"type\":\"status\",\"status\":503,\"headers\":{\"Retry-After\":\"1\"},\"body\":\"b\",\"contentType\":\"text/html\"}",
			"{\"type\":\"status\",\"status\":200,\"done\":false}", "{\"type\":\"garbage\"}",
			"{\"type\":\"empty\",\"done\":true}", "{\"type\":\"truncated\"}", "{\"type\":\"delay\",\"millis\":0}",
			"{\"type\":\"drip\",\"millis\":3600000}", "{\"type\":\"cut\",\"when\":\"before\"}",
			"{\"type\":\"cut\",\"when\":\"during\"}", "{\"type\":\"cut\",\"when\":\"after\"}",
			"{\"type\":\"cut\",\"when\":\"later\",\"millis\":10}", "{\"type\":\"lag\",\"millis\":10}" })
	void faultsWhenFaultIsRightIsTaken(String fault) {
		assertThat(inject("{\"operation\":\"list\",\"times\":2,\"fault\":" + fault + "}").statusCode()).isEqualTo(200);
	}

	@Test
	void faultsWhenInjectedHappen() {
		inject("{\"operation\":\"start\",\"fault\":{\"type\":\"status\",\"status\":429,"
				+ "\"headers\":{\"Retry-After\":\"3\"},\"body\":\"busy\",\"contentType\":\"text/plain\",\"done\":true}}");
		HttpResponse<String> response = this.client.login().start("app", "g");
		assertThat(response.statusCode()).isEqualTo(429);
		assertThat(response.headers().firstValue("Retry-After")).contains("3");
		assertThat(response.headers().firstValue("Content-Type")).contains("text/plain");
		assertThat(response.body()).isEqualTo("busy");
		assertThat(this.emulator.state().lives()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"{\"fault\":{}} | operation: must be one of token, start, stop, list, discovery",
			"{\"operation\":\"START\",\"fault\":{}} | operation: must be one of token, start, stop, list, discovery",
			"{\"operation\":\"start\"} | fault: must be a JSON object",
			"{\"operation\":\"start\",\"times\":0,\"fault\":{\"type\":\"empty\"}} | times: must be a whole number from 1 to 2147483647",
			"{\"operation\":\"start\",\"time\":1,\"fault\":{\"type\":\"empty\"}} | time: is not known here",
			"{\"operation\":\"start\",\"fault\":{\"type\":\"x\"}} | type: must be one of code, status, garbage, empty, truncated, delay, drip, cut, lag",
			"{\"operation\":\"start\",\"fault\":{\"type\":\"code\"}} | code: must be a whole number from 1 to 9999999999",
			"{\"operation\":\"start\",\"fault\":{\"type\":\"code\",\"code\":1,\"done\":1}} | done: must be true or false",
			"{\"operation\":\"start\",\"fault\":{\"type\":\"status\",\"status\":600}} | status: must be a whole number from 200 to 599",
			"{\"operation\":\"start\",\"fault\":{\"type\":\"status\",\"status\":500,\"headers\":{\"a\":1}}} | a: must be a text",
			"{\"operation\":\"start\",\"fault\":{\"type\":\"cut\",\"when\":\"never\"}} | when: must be one of before, after, during, later",
			"{\"operation\":\"start\",\"fault\":{\"type\":\"delay\",\"millis\":3600001}} | millis: must be a whole number from 0 to 3600000",
			"{\"operation\":\"start\",\"fault\":{\"type\":\"truncated\",\"millis\":1}} | millis: is not known here",
			"{\"operation\":\"start\",\"fault\":{\"type\":\"lag\",\"millis\":1}} | The fault 'lag' cannot happen to START, only to [LIST]",
			"[] | the body: must be a JSON object", "{ | The body is not well-formed JSON" })
	void faultsWhenInputIsWrongAnswersFieldAndRange(String body, String message) {
		HttpResponse<String> response = inject(body);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(TestClient.json(response).path("message").stringValue()).isEqualTo(message);
	}

	@Test
	void tokenExpireWhenNoDeveloperExpiresAll() {
		TestClient other = new TestClient(this.emulator, OTHER, this.clock).login();
		this.client.login();
		assertThat(post("/emulator/token/expire").statusCode()).isEqualTo(200);
		assertThat(TestClient.code(this.client.list("app"))).isEqualTo(606000001L);
		assertThat(TestClient.code(other.list("app"))).isEqualTo(606000001L);
	}

	@Test
	void tokenExpireWhenDeveloperExpiresThatOne() {
		TestClient other = new TestClient(this.emulator, OTHER, this.clock).login();
		this.client.login();
		post("/emulator/token/expire?developerId=other");
		assertThat(TestClient.code(this.client.list("app"))).isZero();
		assertThat(TestClient.code(other.list("app"))).isEqualTo(606000001L);
	}

	@Test
	void tokenExpireWhenDeveloperIsUnknownAnswersMessage() {
		HttpResponse<String> response = post("/emulator/token/expire?developerId=nobody");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("developerId", "nobody");
	}

	@Test
	void resetForgetsEverything() {
		this.client.login().start("app", "g");
		this.emulator.inject(EmulatorOperation.TOKEN, Fault.cutBefore());
		assertThat(post("/emulator/reset").statusCode()).isEqualTo(200);
		EmulatorState state = this.emulator.state();
		assertThat(state.calls()).isEmpty();
		assertThat(state.answers()).isEmpty();
		assertThat(state.tokenFetches()).isZero();
		assertThat(state.lives()).isEmpty();
		assertThat(state.journal()).isEmpty();
		assertThat(TestClient.code(this.client.list("app"))).isEqualTo(606000001L);
		assertThat(TestClient.code(this.client.login().start("app", "g"))).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/emulator", "/emulator/", "/emulator/nothing" })
	void controlWhenPathIsUnknownAnswersNotFound(String path) {
		assertThat(this.client.get(path).statusCode()).isEqualTo(404);
	}

	@Test
	void controlWhenMethodIsWrongAnswersMethodNotAllowed() {
		assertThat(this.client.get("/emulator/reset").statusCode()).isEqualTo(405);
		assertThat(post("/emulator/state").statusCode()).isEqualTo(405);
	}

	private HttpResponse<String> inject(String body) {
		return this.client.send(this.client.request("/emulator/faults").POST(BodyPublishers.ofString(body)));
	}

	private HttpResponse<String> post(String path) {
		return this.client.send(this.client.request(path).POST(BodyPublishers.noBody()));
	}

}
