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

package io.github.cloudlive.sample;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.JsonPathAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

/**
 * The whole service with the emulator behind it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "live.emulator.port=0")
@AutoConfigureWebTestClient
class ControlRoomApplicationTests {

	@Autowired
	private WebTestClient client;

	@BeforeEach
	void fetchCsrfToken() {
		String token = this.client.get()
			.uri("/")
			.exchange()
			.returnResult(Void.class)
			.getResponseCookies()
			.getFirst("XSRF-TOKEN")
			.getValue();
		this.client = this.client.mutate()
			.defaultCookie("XSRF-TOKEN", token)
			.defaultHeader("X-XSRF-TOKEN", token)
			.build();
	}

	@ParameterizedTest
	@ValueSource(strings = { "room", "a/b", "100%", "a;b", "\"it's\"", "<b>x</b> 房间/1 😀", "直播间" })
	void liveIsStartedListedAndStopped(String groupId) {
		start(groupId).expectStatus().isCreated();
		groupIds().value(hasItem(groupId));
		stop(groupId).expectStatus().isNoContent();
		groupIds().value(not(hasItem(groupId)));
	}

	@Test
	void startTellsTheUrls() {
		start("urls").expectBody()
			.jsonPath("$.flvUrl")
			.value(endsWith("_urls.flv"))
			.jsonPath("$.m3u8Url")
			.value(endsWith("_urls.m3u8"))
			.jsonPath("$.rtmpUrl")
			.value(endsWith("_urls"));
	}

	@Test
	void startWhenTheGroupIsLiveIsAConflict() {
		start("twice").expectStatus().isCreated();
		start("twice").expectStatus()
			.isEqualTo(409)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.kind")
			.isEqualTo("already-exists");
	}

	@Test
	void stopWhenTheGroupIsNotLiveIsNotFound() {
		stop("never-started").expectStatus().isNotFound().expectBody().jsonPath("$.kind").isEqualTo("not-found");
	}

	@Test
	void healthIsUp() {
		this.client.get()
			.uri("/actuator/health")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("UP");
	}

	@Test
	void infoTellsTheEmulatorAndThatFaultsCanBeTried() {
		this.client.get()
			.uri("/actuator/info")
			.exchange()
			.expectBody()
			.jsonPath("$.platform.name")
			.isEqualTo("emulator")
			.jsonPath("$.platform.faults")
			.isEqualTo(true);
	}

	@Test
	void healthOfThePlatformTellsTokenAndGateway() {
		groupIds();
		this.client.get()
			.uri("/actuator/health/platform")
			.exchange()
			.expectBody()
			.jsonPath("$.components.live.components.default.components.token.status")
			.isEqualTo("UP")
			.jsonPath("$.components.live.components.default.components.gateway.status")
			.isEqualTo("UP");
	}

	@Test
	void statusTellsTokenGatewayBudgetAndCalls() {
		groupIds();
		this.client.get()
			.uri("/api/status")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.token.generation")
			.isNumber()
			.jsonPath("$.token.remaining")
			.isNumber()
			.jsonPath("$.token.lifetime")
			.isEqualTo(7200)
			.jsonPath("$.token.value")
			.doesNotExist()
			.jsonPath("$.gateway")
			.value(startsWith("127.0.0.1:"))
			.jsonPath("$.retryBudget.capacity")
			.isEqualTo(500)
			.jsonPath("$.calls.length()")
			.isEqualTo(CallHistory.STEPS)
			.jsonPath("$.stepSeconds")
			.isEqualTo(5);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{}                  | 'fault' must not be missing
					{"fault":null}      | 'fault' must not be missing
					{"fault":"FIRE"}    | 'fault' must be one of TOKEN_EXPIRED, CONNECTION_CUT, OVERLOADED, OUTAGE, but was 'FIRE'
					{"fault":1}         | 'fault' must be one of TOKEN_EXPIRED, CONNECTION_CUT, OVERLOADED, OUTAGE, but was '1'
					""")
	void faultWhenItIsNoneSaysSo(String json, String detail) {
		tryFault(json).expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo("fault")
			.jsonPath("$.detail")
			.isEqualTo(detail);
	}

	@Test
	void faultTellsHowTheClientRecovered() {
		tryFault("{\"fault\":\"TOKEN_EXPIRED\"}").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.tokensFetched")
			.value(Integer.class, (fetched) -> assertThat(fetched).isPositive());
	}

	@Test
	void playerIsServedFromItsJar() {
		this.client.get()
			.uri("/webjars/hls.js/dist/hls.light.mjs")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentTypeCompatibleWith("text/javascript");
	}

	@Test
	void contextWithoutTheClusterProfileHasNothingToReachRedisWith(@Autowired ApplicationContext context) {
		assertThat(context.getBeanProvider(RedisConnectionFactory.class)).isEmpty();
	}

	private ResponseSpec start(String groupId) {
		return this.client.post()
			.uri("/api/lives")
			.bodyValue(new StartLiveForm(groupId, null, null, null, null, null, null))
			.exchange();
	}

	private ResponseSpec tryFault(String json) {
		return this.client.post().uri("/api/faults").contentType(MediaType.APPLICATION_JSON).bodyValue(json).exchange();
	}

	private ResponseSpec stop(String groupId) {
		return this.client.delete()
			.uri((uri) -> uri.path("/api/lives").queryParam("groupId", "{groupId}").build(groupId))
			.exchange();
	}

	private JsonPathAssertions groupIds() {
		return this.client.get().uri("/api/lives").exchange().expectBody().jsonPath("$[*].groupId");
	}

}
