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
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveResponseException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RecentCalls}.
 */
class RecentCallsTests {

	private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

	private final RecentCalls recentCalls = new RecentCalls(Clock.fixed(NOW, ZoneOffset.UTC));

	private final LiveException failure = LiveResponseException.of(LiveOperation.TOKEN, 200, 606000000, null, null);

	@Test
	void recallWhenNothingWasCalledRemembersNothing() {
		assertThat(this.recentCalls.recall()).isEqualTo(new RecentCalls.Memory(null, null, false));
	}

	@Test
	void onSuccessRemembersWhen() {
		this.recentCalls.onSuccess(LiveOperation.LIST);
		assertThat(this.recentCalls.recall()).isEqualTo(new RecentCalls.Memory(NOW, null, false));
	}

	@Test
	void onFailureRemembersWhenWhatAndWhy() {
		this.recentCalls.onFailure(LiveOperation.START, this.failure);
		assertThat(this.recentCalls.recall()).isEqualTo(
				new RecentCalls.Memory(null, new RecentCalls.Failure(NOW, LiveOperation.START, this.failure), true));
	}

	@Test
	void onSuccessWhenFailedBeforeKeepsFailureButFailsNoLonger() {
		this.recentCalls.onFailure(LiveOperation.START, this.failure);
		this.recentCalls.onSuccess(LiveOperation.START);
		assertThat(this.recentCalls.recall().lastFailure()).isNotNull();
		assertThat(this.recentCalls.recall().failing()).isFalse();
	}

	@Test
	void onFailureWhenSucceededBeforeKeepsSuccess() {
		this.recentCalls.onSuccess(LiveOperation.START);
		this.recentCalls.onFailure(LiveOperation.START, this.failure);
		assertThat(this.recentCalls.recall().lastSuccess()).isEqualTo(NOW);
		assertThat(this.recentCalls.recall().failing()).isTrue();
	}

}
