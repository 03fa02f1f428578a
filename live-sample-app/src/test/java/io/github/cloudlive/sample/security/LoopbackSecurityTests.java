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

package io.github.cloudlive.sample.security;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient;

import io.github.cloudlive.emulator.LiveEmulator;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "live.emulator.port=0")
@AutoConfigureWebTestClient
class LoopbackSecurityTests {

	@Autowired
	private WebTestClient client;

	@Autowired
	private LiveEmulator emulator;

	@Test
	void getAsksForNoLogin() {
		this.client.get().uri("/api/lives").exchange().expectStatus().isOk();
	}

	@Test
	void postWhenTheCsrfTokenIsMissingIsForbidden() {
		this.client.post()
			.uri("/api/lives")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"groupId\":\"room\"}")
			.exchange()
			.expectStatus()
			.isForbidden()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.kind")
			.isEqualTo("csrf");
	}

	@Test
	void postWhenTheCookieComesBackInTheHeaderIsAllowed() {
		ResponseCookie cookie = csrfCookie();
		this.client.post()
			.uri("/api/lives")
			.cookie(cookie.getName(), cookie.getValue())
			.header("X-XSRF-TOKEN", cookie.getValue())
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"groupId\":\"room\"}")
			.exchange()
			.expectStatus()
			.isCreated();
	}

	@Test
	void deleteWhenOnlyTheCookieComesBackIsForbidden() {
		ResponseCookie cookie = csrfCookie();
		this.client.delete()
			.uri("/api/lives/room")
			.cookie(cookie.getName(), cookie.getValue())
			.exchange()
			.expectStatus()
			.isForbidden();
	}

	@Test
	void csrfCookieIsForThisSiteAndReadableByThePage() {
		assertThat(csrfCookie().isHttpOnly()).isFalse();
		assertThat(csrfCookie().getSameSite()).isEqualTo("Strict");
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "evil.example:8080", "under_score.example", "127.0.0.1.evil.example",
			"localhost.evil.example", "127.0.0.1@evil.example", "0.0.0.0", "[::2]" })
	void getWhenTheHostIsForeignIsTurnedAway(String host) {
		this.client.get()
			.uri("/api/lives")
			.header(HttpHeaders.HOST, host)
			.exchange()
			.expectStatus()
			.isEqualTo(421)
			.expectBody()
			.jsonPath("$.kind")
			.isEqualTo("foreign-host");
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.0.0.1:8080", "localhost", "LocalHost:8080", "[::1]:8080" })
	void getWhenTheHostIsThisMachineIsAnswered(String host) {
		this.client.get().uri("/api/lives").header(HttpHeaders.HOST, host).exchange().expectStatus().isOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a%2Fb", "100%25", "a%5Cb", "a;b", "a%3Bb", "..", "a//b" })
	void deleteWhenTheGroupFitsNoPathSaysWhereToPutIt(String groupId) {
		this.client.delete()
			.uri((base) -> URI.create(base.build() + "/api/lives/" + groupId))
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.kind")
			.isEqualTo("invalid-request")
			.jsonPath("$.field")
			.isEqualTo("groupId")
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).contains("?groupId="));
	}

	@Test
	void getWhenThePathIsRefusedNamesNoField() {
		this.client.get()
			.uri((base) -> URI.create(base.build() + "/js%2Fapp.js"))
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.kind")
			.isEqualTo("invalid-request")
			.jsonPath("$.field")
			.doesNotExist();
	}

	@Test
	void pageCarriesSecurityHeaders() {
		this.client.get()
			.uri("/")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueMatches("Content-Security-Policy", "default-src 'none'; script-src 'self';(?!.*unsafe-).*")
			.expectHeader()
			.valueEquals("Referrer-Policy", "no-referrer")
			.expectHeader()
			.valueEquals("X-Content-Type-Options", "nosniff")
			.expectHeader()
			.valueEquals("X-Frame-Options", "DENY");
	}

	@Test
	void pageMayPlayStreamsOfTheEmulatorAndOfNobodyElse() {
		String origin = this.emulator.baseUrl().toString();
		this.client.get()
			.uri("/")
			.exchange()
			.expectHeader()
			.value("Content-Security-Policy", (policy) -> assertThat(policy.split("; "))
				.contains("connect-src 'self' " + origin, "media-src blob: " + origin));
	}

	@Test
	void faultWhenTheCsrfTokenIsMissingIsForbidden() {
		this.client.post()
			.uri("/api/faults")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"fault\":\"OUTAGE\"}")
			.exchange()
			.expectStatus()
			.isForbidden();
	}

	@ParameterizedTest
	@ValueSource(strings = { "env", "configprops", "beans", "heapdump", "loggers" })
	void actuatorKeepsEverythingElseToItself(String endpoint) {
		this.client.get().uri("/actuator/" + endpoint).exchange().expectStatus().isNotFound();
	}

	private ResponseCookie csrfCookie() {
		ResponseCookie cookie = this.client.get()
			.uri("/api/lives")
			.exchange()
			.expectBody()
			.returnResult()
			.getResponseCookies()
			.getFirst("XSRF-TOKEN");
		assertThat(cookie).isNotNull();
		return cookie;
	}

}
