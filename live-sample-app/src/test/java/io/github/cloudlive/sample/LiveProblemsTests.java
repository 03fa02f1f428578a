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

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import reactor.core.publisher.Flux;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.LiveResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@WebFluxTest(LiveController.class)
@Import({ OpenSecurity.class, StartedHere.class })
class LiveProblemsTests {

	@Autowired
	private WebTestClient client;

	@MockitoBean
	private LiveOperations lives;

	static Stream<Arguments> failures() {
		LiveResponseException ambiguous = answer(606000004L);
		return Stream.of(Arguments.of(answer(6050030012L), 409, "already-exists"),
				Arguments.of(answer(6050030001L), 404, "not-found"),
				Arguments.of(answer(6050030009L), 503, "overloaded"),
				Arguments.of(answer(606000000L), 502, "authentication"),
				Arguments.of(answer(606000001L), 502, "token-expired"),
				Arguments.of(answer(606000003L), 502, "invalid-request"),
				Arguments.of(answer(6050030039L), 502, "invalid-state"),
				Arguments.of(answer(6050030013L), 502, "unavailable"), Arguments.of(ambiguous, 502, "ambiguous"),
				Arguments.of(answer(6050030000L), 502, "failed"), Arguments.of(answer(4711), 502, "unknown"),
				Arguments.of(noAnswer(Reason.NOT_CONNECTED), 502, "no-answer"),
				Arguments.of(noAnswer(Reason.TIMEOUT), 504, "timeout"),
				Arguments.of(noAnswer(Reason.POOL_EXHAUSTED), 503, "busy"),
				Arguments.of(new LiveOutcomeUnknownException(LiveOperation.START, "room", ambiguous), 502,
						"outcome-unknown"));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void callWhenThePlatformFailsTellsStatusAndKind(LiveException failure, int status, String kind) {
		given(this.lives.list()).willReturn(Flux.error(failure));
		this.client.get()
			.uri("/api/lives")
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.kind")
			.isEqualTo(kind);
	}

	@Test
	void callWhenThePlatformRefusesTellsTheCodeInBothLanguages() {
		given(this.lives.list()).willReturn(Flux.error(answer(605030009L)));
		this.client.get()
			.uri("/api/lives")
			.exchange()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(6050030009L)
			.jsonPath("$.description")
			.isEqualTo("server at its limit (tasks)")
			.jsonPath("$.chineseDescription")
			.isEqualTo("服务器上下文已达负载上限");
	}

	@Test
	void callWhenThePlatformAsksToWaitPassesItOn() {
		given(this.lives.list()).willReturn(
				Flux.error(LiveResponseException.of(LiveOperation.LIST, 429, 606000006L, null, Duration.ofSeconds(7))));
		this.client.get().uri("/api/lives").exchange().expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "7");
	}

	@Test
	void callWhenTheOutcomeIsUnknownTellsTheCodeOfItsCause() {
		given(this.lives.list())
			.willReturn(Flux.error(new LiveOutcomeUnknownException(LiveOperation.STOP, "room", answer(606000004L))));
		this.client.get().uri("/api/lives").exchange().expectBody().jsonPath("$.code").isEqualTo(606000004);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
							{"groupId":"a","width":1921}              | width        | 'width' must be between 1 and 1920, but was 1921
							{"groupId":"a","height":0}                | height       | 'height' must be between 1 and 1080, but was 0
							{"groupId":"a","frameRate":31}            | frameRate    | 'frameRate' must be between 1 and 30, but was 31
							{"groupId":" "}                           | groupId      | 'groupId' must not be blank
							{"width":1}                               | groupId      | 'groupId' must not be blank
							{"groupId":null}                          | groupId      | 'groupId' must not be blank
							{"groupId":["a"]}                         | groupId      | 'groupId' must be a string
							{"groupId":5}                             | groupId      | 'groupId' must be a string
							{"groupId":1.5}                           | groupId      | 'groupId' must be a string
							{"groupId":true}                          | groupId      | 'groupId' must be a string
							{"groupId":{}}                            | groupId      | 'groupId' must be a string
							{"groupId":"a","pushAddress":5}           | pushAddress  | 'pushAddress' must be a string
							{"groupId":"a","width":"wide"}            | width        | 'width' must be a whole number
							{"groupId":"a","width":"640"}             | width        | 'width' must be a whole number
							{"groupId":"a","width":1.5}               | width        | 'width' must be a whole number
							{"groupId":"a","width":{}}                | width        | 'width' must be a whole number
							{"groupId":"a","width":99999999999}       | width        | 'width' must be a whole number
							{"groupId":"a","cropMode":"ZOOM"}         | cropMode     | 'cropMode' must be one of STRETCH, CROP, FIT, but was 'ZOOM'
							{"groupId":"a","cropMode":1}              | cropMode     | 'cropMode' must be one of STRETCH, CROP, FIT
							{"groupId":"a","cropMode":"1"}            | cropMode     | 'cropMode' must be one of STRETCH, CROP, FIT
							{"groupId":"a","qualityLevel":""}         | qualityLevel | 'qualityLevel' must be one of SMOOTH, CLEAR, HIGH_DEFINITION
							{"groupId":"a","pushAddress":""}          | pushAddress  | 'pushAddress' must not be blank
					{"groupId":"a","pushAddress":["rtmp://secret"]} | pushAddress | 'pushAddress' must be a string
							{"groupId":"a","heigth":1}                | heigth       | 'heigth' is not a field; there are cropMode, frameRate
							""")
	void startWhenAFieldIsWrongNamesIt(String json, String field, String detail) {
		expectInvalid(json).jsonPath("$.field").isEqualTo(field).jsonPath("$.detail").value(String.class, (told) -> {
			assertThat(told).startsWith(detail);
			assertThat(told).doesNotContain("java", "jackson", "Exception", "secret");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"groupId":"a"       | The body must be a JSON object (line 1
			{"groupId":"a",}     | The body must be a JSON object (line 1, column 16)
			not json             | The body must be a JSON object (line 1, column
			{"groupId":"a"} {}   | The body must be a JSON object
			[]                   | The body must be a JSON object
			"room"               | The body must be a JSON object
			``                   | The body must be a JSON object
			null                 | The body must be a JSON object
			""")
	void startWhenTheBodyIsNoJsonObjectSaysSo(String json, String detail) {
		expectInvalid(json).jsonPath("$.field").doesNotExist().jsonPath("$.detail").value(String.class, (told) -> {
			assertThat(told).startsWith(detail);
			assertThat(told).doesNotContain("java", "jackson", "Exception", "StartLiveForm");
		});
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/nothing, 404", "PUT, /api/lives, 405", "POST, /api/lives, 415" })
	void callWhenHttpIsUsedWronglyTellsStatusAndKind(String method, String path, int status) {
		this.client.method(HttpMethod.valueOf(method))
			.uri(path)
			.contentType(MediaType.TEXT_PLAIN)
			.bodyValue("{}")
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo(status)
			.jsonPath("$.kind")
			.isEqualTo("invalid-request");
	}

	@Test
	void stopWhenNoGroupIsGivenNamesTheParameter() {
		this.client.delete()
			.uri("/api/lives")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo("groupId");
	}

	private BodyContentSpec expectInvalid(String json) {
		return this.client.post()
			.uri("/api/lives")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(json)
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.kind")
			.isEqualTo("invalid-request");
	}

	private static LiveResponseException answer(long code) {
		return LiveResponseException.of(LiveOperation.LIST, 200, code, null, null);
	}

	private static LiveRequestException noAnswer(Reason reason) {
		return new LiveRequestException(LiveOperation.LIST, reason, true, "no answer", null);
	}

}
