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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Tests for {@link LoopbackHostFilter} where the control room listens on another address
 * than 127.0.0.1.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "live.emulator.port=0", "server.address=127.0.0.2" })
class LoopbackHostFilterTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.2", "127.0.0.2:8080", "127.0.0.1", "localhost", "[::1]" })
	void getWhenTheHostIsOwnIsAnswered(String host) {
		get(host).isOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.3", "127.0.0.2.evil.example", "evil.example:8080" })
	void getWhenTheHostIsForeignIsTurnedAway(String host) {
		get(host).isEqualTo(HttpStatus.MISDIRECTED_REQUEST);
	}

	private StatusAssertions get(String host) {
		return WebTestClient.bindToServer()
			.baseUrl("http://127.0.0.2:" + this.port)
			.build()
			.get()
			.uri("/api/lives")
			.header(HttpHeaders.HOST, host)
			.exchange()
			.expectStatus();
	}

}
