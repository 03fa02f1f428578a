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

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveResponseException;
import io.github.cloudlive.health.Memory.Content;
import io.github.cloudlive.health.Memory.Failure;
import io.github.cloudlive.token.VirtualClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RecentCalls}.
 */
class RecentCallsTests {

	private static final Instant START = VirtualClock.START;

	private final VirtualClock clock = new VirtualClock();

	private final RecentCalls recentCalls = new RecentCalls(this.clock);

	private final LiveException platformFailed = failure(LiveOperation.START, 606000005);

	@Test
	void recallWhenNothingWasCalledRemembersNothing() {
		assertThat(this.recentCalls.gateway().recall()).isEqualTo(new Content(null, null, false));
		assertThat(this.recentCalls.token().recall()).isEqualTo(new Content(null, null, false));
	}

	@Test
	void onSuccessIsOneOfGatewayAndToken() {
		this.recentCalls.onSuccess(LiveOperation.LIST);
		assertThat(this.recentCalls.gateway().recall()).isEqualTo(new Content(START, null, false));
		assertThat(this.recentCalls.token().recall()).isEqualTo(new Content(START, null, false));
	}

	@Test
	void onSignOfLifeIsNoneOfToken() {
		this.recentCalls.onSignOfLife();
		assertThat(this.recentCalls.gateway().recall()).isEqualTo(new Content(START, null, false));
		assertThat(this.recentCalls.token().recall()).isEqualTo(new Content(null, null, false));
	}

	@Test
	void onFailureWhenGatewayFailedSaysNothingOfToken() {
		this.recentCalls.onFailure(LiveOperation.START, this.platformFailed);
		assertThat(this.recentCalls.gateway().recall())
			.isEqualTo(new Content(null, new Failure(START, Status.DOWN, this.platformFailed), true));
		assertThat(this.recentCalls.token().recall()).isEqualTo(new Content(null, null, false));
	}

	@Test
	void onFailureWhenCredentialsAreRefusedIsSuccessOfGateway() {
		LiveException refused = failure(LiveOperation.TOKEN, 606000000);
		this.recentCalls.onFailure(LiveOperation.START, refused);
		assertThat(this.recentCalls.gateway().recall()).isEqualTo(new Content(START, null, false));
		assertThat(this.recentCalls.token().recall())
			.isEqualTo(new Content(null, new Failure(START, Status.DOWN, refused), true));
	}

	@Test
	void onFailureWhenOutcomeIsUnknownGoesByWhatCameBack() {
		LiveException overloaded = failure(LiveOperation.START, 606000006);
		this.recentCalls.onFailure(LiveOperation.START,
				new LiveOutcomeUnknownException(LiveOperation.START, "room-1", overloaded));
		assertThat(this.recentCalls.gateway().recall().present())
			.isEqualTo(new Failure(START, Status.OUT_OF_SERVICE, overloaded));
	}

	@Test
	void onSuccessWhenFailedBeforeKeepsFailureThatIsNotPresent() {
		this.recentCalls.onFailure(LiveOperation.START, this.platformFailed);
		this.recentCalls.onSuccess(LiveOperation.START);
		assertThat(this.recentCalls.gateway().recall().lastFailure()).isNotNull();
		assertThat(this.recentCalls.gateway().recall().present()).isNull();
	}

	@Test
	void onFailureWhenSucceededBeforeKeepsSuccess() {
		this.recentCalls.onSuccess(LiveOperation.START);
		this.recentCalls.onFailure(LiveOperation.START, this.platformFailed);
		assertThat(this.recentCalls.gateway().recall().lastSuccess()).isEqualTo(START);
		assertThat(this.recentCalls.gateway().recall().present()).isNotNull();
	}

	@Test
	void areWithinGoesByTheLastCall() {
		assertThat(this.recentCalls.areWithin(Duration.ofDays(1))).isFalse();
		this.recentCalls.onSuccess(LiveOperation.START);
		this.clock.move(Duration.ofSeconds(20));
		this.recentCalls.onFailure(LiveOperation.START, this.platformFailed);
		this.clock.move(Duration.ofSeconds(10));
		assertThat(this.recentCalls.areWithin(Duration.ofSeconds(10))).isTrue();
		assertThat(this.recentCalls.areWithin(Duration.ofSeconds(9))).isFalse();
	}

	private static LiveException failure(LiveOperation operation, long code) {
		return LiveResponseException.of(operation, 200, code, null, null);
	}

}
