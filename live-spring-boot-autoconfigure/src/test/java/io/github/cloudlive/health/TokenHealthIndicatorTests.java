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
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveResponseException;
import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.AccessTokenSupplier;
import io.github.cloudlive.token.FetchedToken;
import io.github.cloudlive.token.VirtualClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TokenHealthIndicator}.
 */
class TokenHealthIndicatorTests {

	private static final Duration MAX_AGE = Duration.ofMinutes(5);

	private static final long WRONG_CREDENTIALS = 606000000;

	private static final long NO_RIGHTS = 6050030007L;

	private final VirtualClock clock = new VirtualClock();

	private final RecentCalls recentCalls = new RecentCalls(this.clock);

	private @Nullable AccessToken token;

	@Test
	void healthWhenNoTokenWasNeededIsUnknown() {
		assertThat(health().getStatus()).isEqualTo(Status.UNKNOWN);
		assertThat(health().getDetails()).isEqualTo(Map.of("present", false, "store", "OwnStore"));
	}

	@Test
	void healthWhenTokenIsValidIsUpAndTellsItsAgeButNotToken() {
		this.token = issuedNow();
		this.clock.move(Duration.ofSeconds(200));
		assertThat(health().getStatus()).isEqualTo(Status.UP);
		assertThat(health().getDetails())
			.isEqualTo(Map.of("present", true, "age", "200s", "remaining", "7000s", "store", "OwnStore"));
		assertThat(health().toString()).doesNotContain("s3cr3t");
	}

	@Test
	void healthWhenTokenHasExpiredIsUnknown() {
		this.token = issuedNow();
		this.clock.move(Duration.ofMinutes(150));
		assertThat(health().getStatus()).isEqualTo(Status.UNKNOWN);
		assertThat(health().getDetails()).contains(Map.entry("present", false), Map.entry("age", "9000s"),
				Map.entry("remaining", "0s"));
	}

	@Test
	void healthWhenNoneCouldBeHadIsDownAndTellsWhy() {
		fail(LiveOperation.TOKEN, WRONG_CREDENTIALS);
		this.clock.move(Duration.ofSeconds(30));
		assertThat(health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(health().getDetails()).containsEntry("lastFailure", Map.of("time", VirtualClock.START, "age", "30s",
				"operation", "token", "kind", "authentication", "code", WRONG_CREDENTIALS));
	}

	@Test
	void healthWhenFailureIsAsOldAsItMayBeIsDown() {
		fail(LiveOperation.TOKEN, WRONG_CREDENTIALS);
		this.clock.move(MAX_AGE);
		assertThat(health().getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void healthWhenFailureIsOlderThanItMayBeIsUnknownButTold() {
		fail(LiveOperation.TOKEN, WRONG_CREDENTIALS);
		this.clock.move(MAX_AGE.plusMillis(1));
		assertThat(health().getStatus()).isEqualTo(Status.UNKNOWN);
		assertThat(health().getDetails()).containsKey("lastFailure");
	}

	@Test
	void healthWhenOneCouldBeHadAfterwardsIsUp() {
		Instant issuedByAnother = this.clock.instant();
		this.clock.move(Duration.ofSeconds(10));
		fail(LiveOperation.TOKEN, WRONG_CREDENTIALS);
		this.token = issued(issuedByAnother);
		assertThat(health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void healthWhenTokenAtHandWasRefusedIsDown() {
		this.token = issuedNow();
		fail(LiveOperation.START, NO_RIGHTS);
		assertThat(health().getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void healthWhenAnotherCameAfterRefusalIsUp() {
		this.token = issuedNow();
		fail(LiveOperation.START, NO_RIGHTS);
		this.clock.move(Duration.ofSeconds(1));
		this.token = issuedNow();
		assertThat(health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void healthWhenRefusedTokenIsTakenAgainIsUp() {
		this.token = issuedNow();
		fail(LiveOperation.START, NO_RIGHTS);
		this.recentCalls.onSuccess(LiveOperation.START);
		assertThat(health().getStatus()).isEqualTo(Status.UP);
		assertThat(health().getDetails()).containsEntry("lastSuccess", Map.of("time", VirtualClock.START, "age", "0s"));
	}

	@Test
	void healthWhenGatewayFailsIsThatOfToken() {
		this.token = issuedNow();
		fail(LiveOperation.START, 606000005);
		assertThat(health().getStatus()).isEqualTo(Status.UP);
		assertThat(health().getDetails()).doesNotContainKey("lastFailure");
	}

	private void fail(LiveOperation failed, long code) {
		this.recentCalls.onFailure(LiveOperation.START, LiveResponseException.of(failed, 200, code, null, null));
	}

	private AccessToken issuedNow() {
		return issued(this.clock.instant());
	}

	private static AccessToken issued(Instant issuedAt) {
		return AccessToken.of(new FetchedToken("s3cr3t", Duration.ofHours(2)), 1, issuedAt);
	}

	private Health health() {
		return new TokenHealthIndicator(new LookOnly(), this.recentCalls.token(), MAX_AGE, this.clock).health()
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
			return TokenHealthIndicatorTests.this.token;
		}

		@Override
		public String storeName() {
			return "OwnStore";
		}

	}

}
