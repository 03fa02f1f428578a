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

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "live.emulator.port=0", "server.address=0.0.0.0", "control-room.password=let-me-in:密码" })
@AutoConfigureWebTestClient
@ExtendWith(OutputCaptureExtension.class)
class PasswordSecurityTests {

	@Autowired
	private WebTestClient client;

	@Autowired
	private ControlRoomProperties properties;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/js/app.js", "/api/lives", "/actuator/health", "/actuator/info" })
	void getWhenNobodySignsInIsUnauthorized(String path) {
		this.client.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueMatches(HttpHeaders.WWW_AUTHENTICATE, "Basic.*");
	}

	@Test
	void getWhenThePasswordIsRightIsAnswered() {
		this.client.get()
			.uri("/api/lives")
			.headers((headers) -> headers.setBasicAuth("operator", "let-me-in:密码", StandardCharsets.UTF_8))
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void getWhenThePasswordIsWrongIsUnauthorized() {
		this.client.get()
			.uri("/api/lives")
			.headers((headers) -> headers.setBasicAuth("operator", "wrong"))
			.exchange()
			.expectStatus()
			.isUnauthorized();
	}

	@Test
	void getWhenTheHostIsForeignIsAnswered() {
		this.client.get()
			.uri("/api/lives")
			.header(HttpHeaders.HOST, "control-room.example")
			.headers((headers) -> headers.setBasicAuth("operator", "let-me-in:密码", StandardCharsets.UTF_8))
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void toStringHidesThePassword() {
		assertThat(this.properties).hasToString("ControlRoomProperties[user=operator]");
	}

	@Test
	void logHidesThePassword(CapturedOutput output) {
		assertThat(output).doesNotContain("let-me-in").doesNotContain("generated security password");
	}

}
