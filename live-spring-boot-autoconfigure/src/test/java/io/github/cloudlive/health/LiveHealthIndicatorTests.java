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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.LiveResponseException;
import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.AccessTokenSupplier;
import io.github.cloudlive.token.FetchedToken;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveHealthIndicator}.
 */
class LiveHealthIndicatorTests {

	private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

	private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

	private final RecentCalls recentCalls = new RecentCalls(this.clock);

	private @Nullable AccessToken token;

	@Test
	void healthWhenNothingWasCalledIsUnknown() {
		assertThat(health().getStatus()).isEqualTo(Status.UNKNOWN);
		assertThat(health().getDetails()).containsOnly(Map.entry("token", Map.of("present", false)));
	}

	@Test
	void healthWhenLastOperationSucceededIsUp() {
		this.recentCalls.onSuccess(LiveOperation.LIST);
		assertThat(health().getStatus()).isEqualTo(Status.UP);
		assertThat(health().getDetails()).containsEntry("lastSuccess", NOW).doesNotContainKey("lastFailure");
	}

	@ParameterizedTest
	@CsvSource({ "6050030001, UP", "6050030012, UP", "606000003, UP", "6050030033, UP", "6050030009, OUT_OF_SERVICE",
			"606000006, OUT_OF_SERVICE", "606000000, DOWN", "606000001, DOWN", "6050030013, DOWN", "606000004, DOWN",
			"606000005, DOWN", "4711, DOWN" })
	void healthWhenPlatformFailedIsByKind(long code, String status) {
		fail(LiveResponseException.of(LiveOperation.START, 200, code, null, null));
		assertThat(health().getStatus().getCode()).isEqualTo(status);
	}

	@ParameterizedTest
	@EnumSource(Reason.class)
	void healthWhenNoUsableAnswerCameIsDown(Reason reason) {
		fail(new LiveRequestException(LiveOperation.START, reason, true, "no answer", null));
		assertThat(health().getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void healthWhenOutcomeIsUnknownIsDown() {
		LiveException cause = new LiveRequestException(LiveOperation.START, Reason.TIMEOUT, true, "late", null);
		fail(new LiveOutcomeUnknownException(LiveOperation.START, "g", cause));
		assertThat(health().getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void healthWhenFailedTellsWhenWhatAndWhy() {
		LiveException failure = LiveResponseException.of(LiveOperation.TOKEN, 200, 606000000, null, null);
		fail(failure);
		assertThat(health().getDetails()).containsEntry("lastFailure",
				Map.of("time", NOW, "operation", "start", "message", failure.getMessage()));
	}

	@Test
	void healthWhenSucceededAfterFailureIsUpAndStillTellsFailure() {
		fail(LiveResponseException.of(LiveOperation.START, 200, 606000000, null, null));
		this.recentCalls.onSuccess(LiveOperation.START);
		assertThat(health().getStatus()).isEqualTo(Status.UP);
		assertThat(health().getDetails()).containsKeys("lastSuccess", "lastFailure");
	}

	@Test
	void healthWhenTokenIsPresentTellsItsAgeButNotToken() {
		this.token = issued(NOW.minusSeconds(200));
		assertThat(health().getDetails()).containsEntry("token",
				Map.of("present", true, "age", "200s", "remaining", "7000s"));
		assertThat(health().toString()).doesNotContain("s3cr3t");
	}

	@Test
	void healthWhenTokenHasJustExpiredTellsThatNoneIsPresent() {
		this.token = issued(NOW.minusSeconds(7200));
		assertThat(health().getDetails()).containsEntry("token",
				Map.of("present", false, "age", "7200s", "remaining", "0s"));
	}

	@Test
	void healthWhenTokenExpiredLongAgoHasNothingRemaining() {
		this.token = issued(NOW.minusSeconds(9000));
		assertThat(health().getDetails()).containsEntry("token",
				Map.of("present", false, "age", "9000s", "remaining", "0s"));
	}

	private void fail(LiveException failure) {
		this.recentCalls.onFailure(LiveOperation.START, failure);
	}

	private static AccessToken issued(Instant issuedAt) {
		return AccessToken.of(new FetchedToken("s3cr3t", Duration.ofHours(2)), 1, issuedAt);
	}

	private Health health() {
		return new LiveHealthIndicator(this.recentCalls, new LookOnly(), this.clock).health()
			.blockOptional(Duration.ofSeconds(10))
			.orElseThrow();
	}

	/**
	 * Fails whoever does more than look at the token.
	 */
	private final class LookOnly implements AccessTokenSupplier {

		@Override
		public @Nullable AccessToken getIfPresent() {
			throw new AssertionError("May set off a refresh");
		}

		@Override
		public Mono<AccessToken> get() {
			throw new AssertionError("May fetch");
		}

		@Override
		public void reject(AccessToken rejected) {
			throw new AssertionError("health only looks");
		}

		@Override
		public @Nullable AccessToken peek() {
			return LiveHealthIndicatorTests.this.token;
		}

	}

}
