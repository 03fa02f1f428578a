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

package io.github.cloudlive;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.github.cloudlive.LiveRequestException.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveOutcomeUnknownException}.
 */
class LiveOutcomeUnknownExceptionTests {

	@Test
	void getMessageNamesOperationStatusGroupAndCause() {
		LiveException cause = LiveResponseException.of(LiveOperation.START, 200, 606000004, null, null);
		assertThat(new LiveOutcomeUnknownException(LiveOperation.START, "room-1", cause))
			.hasMessageStartingWith("start failed (HTTP 200): it may or may not have been done for group 'room-1'; ")
			.hasMessageEndingWith(cause.getMessage());
	}

	@Test
	void createKeepsGroupAndCause() {
		LiveException cause = LiveResponseException.of(LiveOperation.STOP, 504, 606000004, null, Duration.ofSeconds(2));
		LiveOutcomeUnknownException exception = new LiveOutcomeUnknownException(LiveOperation.STOP, "room-1", cause);
		assertThat(exception.getOperation()).isEqualTo(LiveOperation.STOP);
		assertThat(exception.getGroupId()).isEqualTo("room-1");
		assertThat(exception.getHttpStatus()).isEqualTo(504);
		assertThat(exception.getRetryAfter()).isEqualTo(Duration.ofSeconds(2));
		assertThat(exception).hasCause(cause);
	}

	@Test
	void createWhenNoAnswerCameHasNoHttpStatus() {
		LiveException cause = new LiveRequestException(LiveOperation.START, Reason.TIMEOUT, true, "late", null);
		LiveOutcomeUnknownException exception = new LiveOutcomeUnknownException(LiveOperation.START, "g", cause);
		assertThat(exception.getHttpStatus()).isNull();
		assertThat(exception).hasMessageStartingWith("start failed (no HTTP status): ");
	}

	@Test
	void getKindIdIsThatOfTheCause() {
		LiveException cause = new LiveRequestException(LiveOperation.START, Reason.CONNECTION_BROKEN, true, "cut",
				null);
		assertThat(new LiveOutcomeUnknownException(LiveOperation.START, "g", cause).getKindId())
			.isEqualTo("connection-broken");
	}

}
