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

package io.github.cloudlive.health;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.LiveResponseException;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.token.DeveloperCredentials;
import io.github.cloudlive.token.VirtualClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link GatewayHealthIndicator}.
 */
class GatewayHealthIndicatorTests {

	private static final Duration MAX_AGE = Duration.ofMinutes(5);

	private final VirtualClock clock = new VirtualClock();

	private final RecentCalls recentCalls = new RecentCalls(this.clock);

	private final LiveClient client = new FakeGateway().client(this.clock);

	@Test
	void healthWhenNothingWasCalledIsUnknown() {
		assertThat(health().getStatus()).isEqualTo(Status.UNKNOWN);
		assertThat(health().getDetails()).isEqualTo(Map.of("host", "gateway.example.com:28000"));
	}

	@Test
	void healthWhenGatewayIsNotFoundYetTellsNoHost() {
		LiveClient undiscovered = new LiveClientBuilder("app")
			.credentials(new DeveloperCredentials("demo-developer", "0123456789abcdef"))
			.build();
		assertThat(health(undiscovered).getDetails()).isEmpty();
	}

	@Test
	void healthWhenLastCallSucceededIsUp() {
		this.recentCalls.onSuccess(LiveOperation.LIST);
		this.clock.move(Duration.ofSeconds(12));
		assertThat(health().getStatus()).isEqualTo(Status.UP);
		assertThat(health().getDetails()).containsEntry("lastSuccess", Map.of("time", VirtualClock.START, "age", "12s"))
			.doesNotContainKey("lastFailure");
	}

	@ParameterizedTest
	@CsvSource({ "6050030001, UP", "606000000, UP", "6050030009, OUT_OF_SERVICE", "606000005, DOWN" })
	void healthWhenLastCallFailedIsByCode(long code, String status) {
		fail(LiveResponseException.of(LiveOperation.START, 200, code, null, null));
		assertThat(health().getStatus().getCode()).isEqualTo(status);
	}

	@Test
	void healthWhenLastCallFailedTellsWhenWhatAndWhy() {
		fail(new LiveRequestException(LiveOperation.START, Reason.TIMEOUT, true, "no answer", null));
		this.clock.move(Duration.ofSeconds(30));
		assertThat(health().getDetails()).containsEntry("lastFailure",
				Map.of("time", VirtualClock.START, "age", "30s", "operation", "start", "kind", "timeout"));
	}

	@Test
	void healthWhenLastCallIsAsOldAsItMayBeGoesByIt() {
		fail(LiveResponseException.of(LiveOperation.START, 200, 606000005, null, null));
		this.clock.move(MAX_AGE);
		assertThat(health().getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void healthWhenFailureIsOlderThanItMayBeIsUnknownButTold() {
		fail(LiveResponseException.of(LiveOperation.START, 200, 606000005, null, null));
		this.clock.move(MAX_AGE.plusMillis(1));
		assertThat(health().getStatus()).isEqualTo(Status.UNKNOWN);
		assertThat(health().getDetails()).containsKey("lastFailure");
	}

	@Test
	void healthWhenSuccessIsOlderThanItMayBeIsUnknown() {
		this.recentCalls.onSuccess(LiveOperation.LIST);
		this.clock.move(MAX_AGE.plusMillis(1));
		assertThat(health().getStatus()).isEqualTo(Status.UNKNOWN);
	}

	@Test
	void healthWhenCallsGoOnFailingStaysDown() {
		LiveException failure = LiveResponseException.of(LiveOperation.START, 200, 606000005, null, null);
		for (int i = 0; i < 3; i++) {
			fail(failure);
			this.clock.move(MAX_AGE);
			assertThat(health().getStatus()).isEqualTo(Status.DOWN);
		}
	}

	@Test
	void healthWhenSucceededAfterFailureIsUpAndStillTellsFailure() {
		fail(LiveResponseException.of(LiveOperation.START, 200, 606000005, null, null));
		this.recentCalls.onSuccess(LiveOperation.START);
		assertThat(health().getStatus()).isEqualTo(Status.UP);
		assertThat(health().getDetails()).containsKeys("lastSuccess", "lastFailure");
	}

	private void fail(LiveException failure) {
		this.recentCalls.onFailure(LiveOperation.START, failure);
	}

	private Health health() {
		return health(this.client);
	}

	private Health health(LiveClient ofClient) {
		return new GatewayHealthIndicator(ofClient, this.recentCalls.gateway(), MAX_AGE, this.clock).health()
			.blockOptional(Duration.ofSeconds(10))
			.orElseThrow();
	}

}
