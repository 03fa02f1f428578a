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

import java.net.URI;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for lists, for the spelling of codes and for the URLs in answers.
 */
class ListTests {

	private final MutableClock clock = new MutableClock("2020-05-13T03:23:47.900Z");

	private final LiveEmulator.Builder builder = LiveEmulator.builder().port(0).clock(this.clock);

	@Test
	void listWhenFlatAnswersListBesideCode() {
		try (LiveEmulator emulator = this.builder.start()) {
			TestClient client = login(emulator);
			client.start("app", "1111");
			JsonNode answer = TestClient.json(client.list("app"));
			assertThat(answer.propertyNames()).containsExactly("code", "id", "list", "msg");
			JsonNode live = answer.path("list").path(0);
			assertThat(live.propertyNames()).containsExactlyInAnyOrder("flv_url", "group_id", "m3u8_url", "rtmp_url",
					"start_time");
			assertThat(live.path("start_time").longValue()).isEqualTo(1589340227L);
		}
	}

	@Test
	void listWhenResultAnswersListInsideResult() {
		try (LiveEmulator emulator = this.builder.listShape(ListShape.RESULT).start()) {
			TestClient client = login(emulator);
			client.start("app", "1111");
			JsonNode answer = TestClient.json(client.list("app"));
			assertThat(answer.propertyNames()).containsExactly("code", "msg", "result");
			assertThat(answer.path("result").path("live_info_list").path(0).path("group_id").stringValue())
				.isEqualTo("1111");
		}
	}

	@Test
	void listHoldsOnlyRunningLivesOfApp() {
		try (LiveEmulator emulator = this.builder.start()) {
			TestClient client = login(emulator);
			client.start("app", "stopped");
			client.start("app", "running");
			client.start("other", "elsewhere");
			client.stop("app", "stopped");
			assertThat(TestClient.json(client.list("app")).path("list")).hasSize(1);
			assertThat(TestClient.json(client.list("app")).at("/list/0/group_id").stringValue()).isEqualTo("running");
			assertThat(TestClient.json(client.list("none")).path("list")).isEmpty();
		}
	}

	@Test
	void listWhenAppIdIsMissingAnswersParameterMissing() {
		try (LiveEmulator emulator = this.builder.start()) {
			TestClient client = login(emulator);
			assertThat(TestClient.code(client.send(client.authorized("/v1/live/list")))).isEqualTo(606000002L);
		}
	}

	@Test
	void failureWhenNineDigitsSpellsCodesOfLiveServiceInNine() {
		try (LiveEmulator emulator = this.builder.capacity(0).codeLength(CodeLength.NINE_DIGITS).start()) {
			TestClient client = login(emulator);
			assertThat(TestClient.code(client.start("app", "g"))).isEqualTo(605030009L);
			emulator.inject(EmulatorOperation.STOP, Fault.code(6050030032L));
			assertThat(TestClient.code(client.stop("app", "g"))).isEqualTo(605030032L);
			assertThat(TestClient.code(client.withToken("dead").list("app"))).isEqualTo(606000001L);
			assertThat(emulator.state().answers(EmulatorOperation.START, 605030009L)).isEqualTo(1);
		}
	}

	@Test
	void startWhenPublicUrlIsSetAnswersUrlsBelowIt() {
		try (LiveEmulator emulator = this.builder.publicUrl(URI.create("https://live.example:8443/edge/")).start()) {
			TestClient client = login(emulator);
			JsonNode answer = TestClient.json(client.start("app", "g"));
			assertThat(answer.path("flv_url").stringValue())
				.isEqualTo("https://live.example:8443/edge/fsp-live/20200513112347_g.flv");
			assertThat(answer.path("rtmp_url").stringValue())
				.matches("rtmp://live\\.example:\\d+/fsp-live/20200513112347_g");
			assertThat(TestClient.json(client.get("/server/address?appType=10")).path("result").stringValue())
				.isEqualTo("https://live.example:8443/edge");
		}
	}

	@Test
	void discoveryAnswersOwnBaseUrl() {
		try (LiveEmulator emulator = this.builder.start()) {
			TestClient client = new TestClient(emulator);
			String expected = "{\"code\":0,\"message\":\"OK\",\"result\":\"" + emulator.baseUrl() + "\"}";
			assertThat(client.get("/server/address?appType=10").body()).isEqualTo(expected);
			assertThat(client.get("/server/address?appType=10&app_id=any").body()).isEqualTo(expected);
		}
	}

	@Test
	void discoveryWhenAppTypeIsMissingOrOtherAnswersMessage() {
		try (LiveEmulator emulator = this.builder.start()) {
			TestClient client = new TestClient(emulator);
			JsonNode missing = TestClient.json(client.get("/server/address"));
			assertThat(missing.path("code").longValue()).isEqualTo(606000002L);
			assertThat(missing.propertyNames()).containsExactly("code", "message");
			assertThat(TestClient.code(client.get("/server/address?appType=9"))).isEqualTo(606000003L);
		}
	}

	private TestClient login(LiveEmulator emulator) {
		return new TestClient(emulator, EmulatorAccount.demo(), this.clock).login();
	}

}
