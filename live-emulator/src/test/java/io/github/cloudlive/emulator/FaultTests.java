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
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Fault}, over the wire.
 */
class FaultTests {

	private final MutableClock clock = new MutableClock("2026-03-01T12:00:00Z");

	private final LiveEmulator emulator = LiveEmulator.builder().port(0).clock(this.clock).start();

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
	void codeAnswersCodeWithoutWork() {
		this.emulator.inject(EmulatorOperation.START, Fault.code(6050030032L));
		assertThat(TestClient.code(start())).isEqualTo(6050030032L);
		assertThat(this.emulator.state().lives()).isEmpty();
	}

	@Test
	void codeWhenAfterWorkAnswersCodeAndWorkIsDone() {
		this.emulator.inject(EmulatorOperation.START, Fault.code(6050030032L).afterWork());
		assertThat(TestClient.code(start())).isEqualTo(6050030032L);
		assertThat(this.emulator.state().lives()).hasSize(1);
	}

	@Test
	void codeWhenInjectedIntoTokenLeavesTokenValid() {
		this.emulator.inject(EmulatorOperation.TOKEN, Fault.code(606000006L));
		assertThat(TestClient.code(this.client.fetchToken())).isEqualTo(606000006L);
		assertThat(TestClient.code(this.client.list("app"))).isZero();
	}

	@Test
	void codeWhenInjectedIntoTokenAfterWorkKillsToken() {
		this.emulator.inject(EmulatorOperation.TOKEN, Fault.code(606000004L).afterWork());
		this.client.fetchToken();
		assertThat(TestClient.code(this.client.list("app"))).isEqualTo(606000001L);
	}

	@Test
	void codeWhenInjectedIntoDiscoverySaysMessage() {
		this.emulator.inject(EmulatorOperation.DISCOVERY, Fault.code(606000006L));
		assertThat(this.client.get("/server/address?appType=10").body()).contains("\"message\":");
	}

	@Test
	void statusAnswersStatusHeadersAndBodyWithoutWork() {
		this.emulator.inject(EmulatorOperation.START,
				Fault.status(503).header("Retry-After", "1").body("text/html", "<h1>早</h1>"));
		HttpResponse<String> response = start();
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(response.headers().firstValue("Retry-After")).contains("1");
		assertThat(response.headers().firstValue("Content-Type")).contains("text/html");
		assertThat(response.body()).isEqualTo("<h1>早</h1>");
		assertThat(this.emulator.state().lives()).isEmpty();
		assertThat(this.emulator.state().answers(EmulatorOperation.START, 503)).isEqualTo(1);
	}

	@Test
	void statusWhenAfterWorkAnswersStatusAndWorkIsDone() {
		this.emulator.inject(EmulatorOperation.START, Fault.status(504).afterWork());
		assertThat(start().statusCode()).isEqualTo(504);
		assertThat(this.emulator.state().lives()).hasSize(1);
	}

	@Test
	void garbageAnswersNoJson() {
		this.emulator.inject(EmulatorOperation.LIST, Fault.garbage());
		HttpResponse<String> response = this.client.list("app");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> TestClient.json(response));
	}

	@Test
	void emptyAnswersNothing() {
		this.emulator.inject(EmulatorOperation.LIST, Fault.empty());
		HttpResponse<String> response = this.client.list("app");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEmpty();
	}

	@Test
	void truncatedAnswersHalfOfJsonAndWorkIsDone() {
		this.emulator.inject(EmulatorOperation.START, Fault.truncated());
		HttpResponse<String> response = start();
		assertThat(response.body()).startsWith("{\"code\":0,");
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> TestClient.json(response));
		assertThat(this.emulator.state().lives()).hasSize(1);
	}

	@Test
	void delayAnswersLater() {
		this.emulator.inject(EmulatorOperation.START, Fault.delay(Duration.ofMillis(200)));
		long before = System.nanoTime();
		assertThat(TestClient.code(start())).isZero();
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
	}

	@Test
	void delayWhenClientDoesNotWaitWorkIsDone() {
		this.emulator.inject(EmulatorOperation.STOP, Fault.delay(Duration.ofMinutes(10)));
		start();
		assertThatExceptionOfType(HttpTimeoutException.class)
			.isThrownBy(() -> this.client.trySend(this.client.authorized("/v1/live/stop")
				.timeout(Duration.ofMillis(300))
				.POST(BodyPublishers.ofString("{\"app_id\":\"app\",\"group_id\":\"g\"}"))));
		assertThat(this.emulator.state().lives()).isEmpty();
		assertThat(this.emulator.state().answers(EmulatorOperation.STOP, 0)).isZero();
	}

	@Test
	void dripAnswersWholeBodySlowly() {
		this.emulator.inject(EmulatorOperation.STOP, Fault.drip(Duration.ofMillis(4)));
		long before = System.nanoTime();
		HttpResponse<String> response = this.client.stop("app", "none");
		Duration taken = Duration.ofNanos(System.nanoTime() - before);
		assertThat(TestClient.code(response)).isEqualTo(6050030001L);
		assertThat(taken).isGreaterThanOrEqualTo(Duration.ofMillis(4L * response.body().length()));
	}

	@Test
	void cutBeforeCutsWithoutWork() {
		this.emulator.inject(EmulatorOperation.START, Fault.cutBefore());
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.client.tryStart("app", "g"));
		assertThat(this.emulator.state().lives()).isEmpty();
		assertThat(this.emulator.state().calls(EmulatorOperation.START)).isEqualTo(1);
		assertThat(this.emulator.state().answers().get(EmulatorOperation.START)).isNull();
	}

	@Test
	void cutAfterCutsAndWorkIsDone() {
		this.emulator.inject(EmulatorOperation.START, Fault.cutAfter());
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.client.tryStart("app", "g"));
		assertThat(this.emulator.state().lives()).hasSize(1);
	}

	@Test
	void cutDuringCutsInMiddleOfAnswerAndWorkIsDone() {
		this.emulator.inject(EmulatorOperation.START, Fault.cutDuring());
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.client.tryStart("app", "g"))
			.withMessageContaining("content-length");
		assertThat(this.emulator.state().lives()).hasSize(1);
	}

	@Test
	void cutThenWorkWhenNotDueHasNotDoneWork() {
		this.emulator.inject(EmulatorOperation.START, Fault.cutThenWork(Duration.ofMinutes(10)));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.client.tryStart("app", "g"));
		assertThat(this.emulator.state().lives()).isEmpty();
	}

	@Test
	void cutThenWorkWhenDueHasDoneWork() {
		this.emulator.inject(EmulatorOperation.START, Fault.cutThenWork(Duration.ofMillis(50)));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.client.tryStart("app", "g"));
		Await.until(() -> !this.emulator.state().lives().isEmpty());
		assertThat(this.emulator.state().journal()).hasSize(1);
	}

	@Test
	void lagListsLivesOfAWhileAgo() {
		this.client.start("app", "old");
		this.clock.move(Duration.ofSeconds(10));
		this.client.stop("app", "old");
		this.client.start("app", "new");
		this.emulator.inject(EmulatorOperation.LIST, Fault.lag(Duration.ofSeconds(5)));
		assertThat(TestClient.json(this.client.list("app")).at("/list/0/group_id").stringValue()).isEqualTo("old");
		assertThat(TestClient.json(this.client.list("app")).at("/list/0/group_id").stringValue()).isEqualTo("new");
	}

	@Test
	void injectWhenSeveralFaultsHappenInOrder() {
		this.emulator.inject(EmulatorOperation.START, 2, Fault.code(606000006L));
		this.emulator.inject(EmulatorOperation.START, Fault.code(606000005L));
		assertThat(TestClient.code(start())).isEqualTo(606000006L);
		assertThat(TestClient.code(start())).isEqualTo(606000006L);
		assertThat(TestClient.code(start())).isEqualTo(606000005L);
		assertThat(TestClient.code(start())).isZero();
	}

	@Test
	void injectWhenOtherOperationLeavesCallAlone() {
		this.emulator.inject(EmulatorOperation.STOP, Fault.cutBefore());
		assertThat(TestClient.code(start())).isZero();
	}

	@Test
	void injectWhenLagIntoStartIsRejected() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.emulator.inject(EmulatorOperation.START, Fault.lag(Duration.ofSeconds(1))))
			.withMessage("The fault 'lag' cannot happen to START, only to [LIST]");
	}

	@Test
	void injectWhenTimesIsZeroIsRejected() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.emulator.inject(EmulatorOperation.START, 0, Fault.cutBefore()));
	}

	@ParameterizedTest
	@ValueSource(longs = { -1, 3_600_001 })
	void delayWhenOutOfRangeIsRejected(long millis) {
		assertThatIllegalArgumentException().isThrownBy(() -> Fault.delay(Duration.ofMillis(millis)));
	}

	@Test
	void clearFaultsDropsTheseAlone() {
		start();
		this.emulator.inject(EmulatorOperation.LIST, 9, Fault.status(503));
		this.emulator.clearFaults();
		assertThat(TestClient.code(this.client.list("app"))).isZero();
		assertThat(this.emulator.state().lives()).hasSize(1);
	}

	@Test
	void resetDropsFaultsAndWorkThatIsDue() {
		this.emulator.inject(EmulatorOperation.START, Fault.cutThenWork(Duration.ZERO));
		this.emulator.inject(EmulatorOperation.START, Fault.code(606000006L));
		this.emulator.reset();
		this.client.login();
		assertThat(TestClient.code(start())).isZero();
	}

	@Test
	void journalTellsAcceptedStartsAndStops() {
		start();
		start();
		this.clock.move(Duration.ofSeconds(1));
		this.client.stop("app", "g");
		Instant startTime = Instant.parse("2026-03-01T12:00:00Z");
		assertThat(this.emulator.state().journal()).containsExactly(
				new EmulatorState.JournalEntry(1, startTime, EmulatorOperation.START, "demo-developer", "app", "g",
						null),
				new EmulatorState.JournalEntry(2, startTime.plusSeconds(1), EmulatorOperation.STOP, "demo-developer",
						"app", "g", null));
	}

	@Test
	void journalTellsStartsApartByTheirWidth() {
		this.client.post("/v1/live/start", "{\"app_id\":\"app\",\"group_id\":\"g\",\"width\":640}");
		assertThat(this.emulator.state().journal()).extracting(EmulatorState.JournalEntry::width).containsExactly(640);
	}

	private HttpResponse<String> start() {
		return this.client.start("app", "g");
	}

}
