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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for fetching and using access tokens.
 */
class AccessTokenTests {

	private static final EmulatorAccount DOTTED = EmulatorAccount.of("dev.with.dots", "fedcba9876543210");

	private final MutableClock clock = new MutableClock("2026-03-01T12:00:00Z");

	private final LiveEmulator emulator = LiveEmulator.builder()
		.port(0)
		.clock(this.clock)
		.tokenLifetime(Duration.ofSeconds(90))
		.account(EmulatorAccount.demo())
		.account(DOTTED)
		.start();

	private final TestClient client = new TestClient(this.emulator, EmulatorAccount.demo(), this.clock);

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@Test
	void fetchWhenDeveloperTokenIsRightAnswersToken() {
		JsonNode answer = TestClient.json(this.client.fetchToken());
		assertThat(answer.propertyNames()).containsExactly("code", "msg", "result");
		assertThat(answer.path("code").intValue()).isZero();
		assertThat(answer.path("msg").stringValue()).isEqualTo("OK");
		assertThat(answer.path("result").path("timeout").intValue()).isEqualTo(90);
		assertThat(answer.path("result").path("access_token").stringValue()).matches("[0-9a-f]{32}");
	}

	@Test
	void fetchWhenDeveloperIdHasDotsAnswersToken() {
		TestClient dotted = new TestClient(this.emulator, DOTTED, this.clock);
		assertThat(TestClient.code(dotted.fetchToken())).isZero();
	}

	@Test
	void fetchWhenLifetimeIsPartOfSecondAnswersTimeoutRoundedUp() {
		try (LiveEmulator other = LiveEmulator.builder().port(0).tokenLifetime(Duration.ofMillis(1500)).start()) {
			JsonNode answer = TestClient.json(new TestClient(other).fetchToken());
			assertThat(answer.path("result").path("timeout").intValue()).isEqualTo(2);
		}
	}

	@Test
	void fetchWhenSecretIsWrongAnswersAuthenticationFailed() {
		EmulatorAccount wrong = EmulatorAccount.of("demo-developer", "ffffffffffffffff");
		HttpResponse<String> response = new TestClient(this.emulator, wrong, this.clock).fetchToken();
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEqualTo("{\"code\":606000000,\"msg\":\"Authentication failed\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "garbage", ".", "demo-developer.", "demo-developer.001", "unknown.001AAAA", "Bearer x.y" })
	void fetchWhenCredentialsAreGarbageAnswersAuthenticationFailed(String authorization) {
		assertThat(TestClient.code(this.client.fetchToken(authorization))).isEqualTo(606000000L);
	}

	@Test
	void fetchWhenNoCredentialsAnswersParameterMissing() {
		assertThat(TestClient.code(this.client.get("/access/token"))).isEqualTo(606000002L);
	}

	@Test
	void fetchWhenTimestampIsStaleAnswersAuthenticationFailed() {
		long stale = this.clock.millis() - Duration.ofMinutes(61).toMillis();
		assertThat(TestClient.code(this.client.fetchToken(stale))).isEqualTo(606000000L);
	}

	@Test
	void fetchWhenRefusedLeavesTokenValid() {
		this.client.login();
		this.client.fetchToken(0);
		assertThat(TestClient.code(this.client.list("app"))).isZero();
		assertThat(this.emulator.state().tokenFetches()).isEqualTo(1);
	}

	@Test
	void callWhenTokenWasReplacedAnswersTokenTimeout() {
		String first = this.client.login().accessToken();
		this.client.login();
		assertThat(TestClient.code(this.client.list("app"))).isZero();
		HttpResponse<String> response = this.client.withToken(first).list("app");
		assertThat(response.body()).isEqualTo("{\"code\":606000001,\"msg\":\"access_token timeout\"}");
	}

	@Test
	void callWhenOtherAccountFetchesKeepsToken() {
		this.client.login();
		new TestClient(this.emulator, DOTTED, this.clock).login();
		assertThat(TestClient.code(this.client.list("app"))).isZero();
	}

	@Test
	void callWhenJustBeforeExpiryIsTaken() {
		this.client.login();
		this.clock.move(Duration.ofSeconds(90).minusNanos(1));
		assertThat(TestClient.code(this.client.list("app"))).isZero();
	}

	@Test
	void callWhenExpiredAnswersTokenTimeout() {
		this.client.login();
		this.clock.move(Duration.ofSeconds(90));
		assertThat(TestClient.code(this.client.list("app"))).isEqualTo(606000001L);
	}

	@Test
	void callWhenTokensAreExpiredByTestAnswersTokenTimeout() {
		this.client.login();
		this.emulator.expireTokens();
		assertThat(TestClient.code(this.client.start("app", "g"))).isEqualTo(606000001L);
		assertThat(this.emulator.state().lives()).isEmpty();
	}

	@Test
	void callWhenTokenIsUnknownAnswersTokenTimeout() {
		this.client.login().withToken("0".repeat(32));
		assertThat(TestClient.code(this.client.list("app"))).isEqualTo(606000001L);
	}

	@Test
	void callWhenNoTokenAnswersParameterMissing() {
		assertThat(TestClient.code(this.client.get("/v1/live/list?app_id=app"))).isEqualTo(606000002L);
	}

	@Test
	void fetchWhenManyAtOnceLeavesOneValidToken() {
		List<String> tokens = IntStream.range(0, 200)
			.parallel()
			.mapToObj((i) -> new TestClient(this.emulator, EmulatorAccount.demo(), this.clock).login().accessToken())
			.toList();
		assertThat(Set.copyOf(tokens)).hasSize(200);
		assertThat(tokens).filteredOn(this::isValid).hasSize(1);
		assertThat(this.emulator.state().tokenFetches()).isEqualTo(200);
	}

	@Test
	void fetchWhenAccountsHaveDefaultsAcceptsSystemClock() {
		try (LiveEmulator other = LiveEmulator.start()) {
			TestClient client = new TestClient(other, EmulatorAccount.demo(), Clock.systemUTC());
			assertThat(TestClient.code(client.fetchToken())).isZero();
		}
	}

	private boolean isValid(String token) {
		return TestClient.code(this.client.withToken(token).list("app")) == 0;
	}

}
