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

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for starting and stopping lives.
 */
class StartTests {

	private static final EmulatorAccount TWO_APPS = new EmulatorAccount("two-apps", "fedcba9876543210",
			Set.of("sports", "news"));

	private final MutableClock clock = new MutableClock("2020-05-13T03:23:47Z");

	private final LiveEmulator emulator = LiveEmulator.builder()
		.port(0)
		.clock(this.clock)
		.capacity(3)
		.account(EmulatorAccount.demo())
		.account(TWO_APPS)
		.start();

	private final TestClient client = new TestClient(this.emulator, EmulatorAccount.demo(), this.clock);

	@BeforeEach
	void login() {
		this.client.login();
	}

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@Test
	void startAnswersStreamUrlsNamedByTimeAndGroup() {
		HttpResponse<String> response = this.client.start("app", "1111");
		String host = "127.0.0.1:" + this.emulator.port();
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
		String rtmpUrl = TestClient.json(response).path("rtmp_url").stringValue();
		assertThat(rtmpUrl).matches("rtmp://127\\.0\\.0\\.1:\\d+/fsp-live/20200513112347_1111");
		assertThat(response.body()).isEqualTo("{\"code\":0,\"flv_url\":\"http://" + host
				+ "/fsp-live/20200513112347_1111.flv\",\"group_id\":\"1111\",\"m3u8_url\":\"http://" + host
				+ "/fsp-live/20200513112347_1111.m3u8\",\"msg\":\"success\"," + "\"rtmp_url\":\"" + rtmpUrl + "\"}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "直播间|%E7%9B%B4%E6%92%AD%E9%97%B4", "a/b|a%2Fb", "100%|100%25", "two words|two%20words",
					"\"q\"|%22q%22", "it's|it%27s", "😀|%F0%9F%98%80", "a+b&c=d|a%2Bb%26c%3Dd", "..\\x|..%5Cx",
					"A-z_0.9~|A-z_0.9~" })
	void startWhenGroupIdIsOddEncodesUrlAndKeepsGroupId(String groupId, String encoded) {
		JsonNode answer = TestClient.json(this.client.start("app", groupId));
		assertThat(answer.path("group_id").stringValue()).isEqualTo(groupId);
		assertThat(answer.path("flv_url").stringValue()).endsWith("/fsp-live/20200513112347_" + encoded + ".flv");
		JsonNode listed = TestClient.json(this.client.list("app")).path("list").path(0);
		assertThat(listed.path("group_id").stringValue()).isEqualTo(groupId);
		assertThat(listed.path("rtmp_url")).isEqualTo(answer.path("rtmp_url"));
		assertThat(TestClient.json(this.client.stop("app", groupId)).path("group_id").stringValue()).isEqualTo(groupId);
		assertThat(this.emulator.state().journal()).extracting(EmulatorState.JournalEntry::groupId)
			.containsExactly(groupId, groupId);
	}

	@ParameterizedTest
	@CsvSource({ "width,1,1920", "height,1,1080", "crop_mode,1,3", "frame_rate,1,30", "quality_level,1,3" })
	void startWhenNumberIsAtEndOfRangeIsTaken(String field, int min, int max) {
		assertThat(startWith("low", field, min)).isZero();
		assertThat(startWith("high", field, max)).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "width,0,1921", "height,0,1081", "crop_mode,0,4", "frame_rate,0,31", "quality_level,0,4" })
	void startWhenNumberIsOutOfRangeAnswersInvalidParameter(String field, int below, int above) {
		assertThat(startWith("low", field, below)).isEqualTo(6050030003L);
		assertThat(startWith("high", field, above)).isEqualTo(6050030003L);
		assertThat(this.emulator.state().lives()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"width\":\"320\"", "\"width\":1.5", "\"width\":null", "\"width\":99999999999",
			"\"width\":true", "\"push_addr\":7", "\"push_addr\":null" })
	void startWhenFieldIsOfWrongTypeAnswersInvalidParameter(String field) {
		assertThat(startBody("{\"app_id\":\"app\",\"group_id\":\"g\"," + field + "}")).isEqualTo(6050030003L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"app_id\":\"app\"}", "{\"group_id\":\"g\"}",
			"{\"app_id\":\"\",\"group_id\":\"g\"}", "{\"app_id\":\"app\",\"group_id\":null}" })
	void startWhenNeededFieldIsMissingAnswersParameterMissing(String body) {
		assertThat(startBody(body)).isEqualTo(606000002L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "\"text\"", "{} {}", "<html></html>" })
	void startWhenBodyIsNoJsonObjectAnswersMalformedJson(String body) {
		assertThat(startBody(body)).isEqualTo(6050030005L);
	}

	@Test
	void startWhenFieldIsUnknownIgnoresIt() {
		assertThat(
				startBody("{\"app_id\":\"app\",\"group_id\":\"g\",\"qulity_level\":99,\"push_addr\":\"rtmp://p/x\"}"))
			.isZero();
	}

	@Test
	void startWhenGroupIsLiveAnswersAlreadyLive() {
		this.client.start("app", "g");
		assertThat(TestClient.code(this.client.start("app", "g"))).isEqualTo(6050030012L);
		assertThat(this.emulator.state().lives()).hasSize(1);
	}

	@Test
	void startWhenCapacityIsReachedAnswersOverloadedUntilOneStops() {
		this.client.start("a", "1");
		this.client.start("b", "1");
		this.client.start("b", "2");
		assertThat(TestClient.code(this.client.start("c", "1"))).isEqualTo(6050030009L);
		this.client.stop("b", "1");
		assertThat(TestClient.code(this.client.start("c", "1"))).isZero();
	}

	@Test
	void startWhenOtherAppOrAccountHasSameGroupIsTaken() {
		TestClient twoApps = new TestClient(this.emulator, TWO_APPS, this.clock).login();
		assertThat(TestClient.code(this.client.start("sports", "g"))).isZero();
		assertThat(TestClient.code(twoApps.start("sports", "g"))).isZero();
		assertThat(TestClient.code(twoApps.start("news", "g"))).isZero();
		assertThat(TestClient.json(twoApps.list("sports")).path("list")).hasSize(1);
	}

	@Test
	void callWhenAppBelongsToOtherAccountAnswersNotAuthorized() {
		TestClient twoApps = new TestClient(this.emulator, TWO_APPS, this.clock).login();
		assertThat(TestClient.code(twoApps.start("app", "g"))).isEqualTo(6050030007L);
		assertThat(TestClient.code(twoApps.stop("app", "g"))).isEqualTo(6050030007L);
		assertThat(TestClient.code(twoApps.list("app"))).isEqualTo(6050030007L);
	}

	@Test
	void stopWhenLiveEndsIt() {
		this.client.start("app", "1111");
		assertThat(this.client.stop("app", "1111").body())
			.isEqualTo("{\"code\":0,\"group_id\":\"1111\",\"msg\":\"stop live success\"}");
		assertThat(this.emulator.state().lives()).isEmpty();
	}

	@Test
	void stopWhenNotLiveAnswersNoSuchLive() {
		assertThat(TestClient.code(this.client.stop("app", "g"))).isEqualTo(6050030001L);
	}

	@Test
	void stopWhenGroupIdIsMissingAnswersParameterMissing() {
		assertThat(TestClient.code(this.client.post("/v1/live/stop", "{\"app_id\":\"app\"}"))).isEqualTo(606000002L);
	}

	@Test
	void startWhenManyAtOnceTakesOne() {
		long taken = IntStream.range(0, 40)
			.parallel()
			.filter((i) -> TestClient.code(this.client.start("app", "g")) == 0)
			.count();
		assertThat(taken).isEqualTo(1);
		assertThat(this.emulator.state().answers(EmulatorOperation.START, 6050030012L)).isEqualTo(39);
	}

	private long startWith(String groupId, String field, int value) {
		return startBody("{\"app_id\":\"app\",\"group_id\":\"" + groupId + "\",\"" + field + "\":" + value + "}");
	}

	private long startBody(String body) {
		return TestClient.code(this.client.post("/v1/live/start", body));
	}

}
