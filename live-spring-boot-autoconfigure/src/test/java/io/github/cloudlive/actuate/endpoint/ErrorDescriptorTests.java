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

package io.github.cloudlive.actuate.endpoint;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.LiveResponseException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ErrorDescriptor}.
 */
class ErrorDescriptorTests {

	private static final Instant TIME = Instant.parse("2026-11-22T08:00:00Z");

	@Test
	void ofRefusalTellsCodeInEnglish() {
		LiveResponseException refusal = LiveResponseException.of(LiveOperation.START, 200, 6050030009L, "不行", null);
		assertThat(ErrorDescriptor.of(TIME, refusal)).isEqualTo(new ErrorDescriptor(TIME, "start", "error",
				refusal.getKind().getId(), 6050030009L, refusal.getDescription()));
		assertThat(refusal.getDescription()).isASCII();
	}

	@Test
	void ofRefusalWithNineDigitsTellsCanonicalCode() {
		LiveResponseException refusal = LiveResponseException.of(LiveOperation.START, 200, 605030009, null, null);
		assertThat(ErrorDescriptor.of(TIME, refusal).code()).isEqualTo(6050030009L);
	}

	@Test
	void ofRequestThatGotNoAnswerTellsReason() {
		assertThat(ErrorDescriptor.of(TIME, late(LiveOperation.LIST))).isEqualTo(new ErrorDescriptor(TIME, "list",
				"error", "timeout", null, "list failed (no HTTP status): no complete answer within PT10S"));
	}

	@Test
	void ofUnknownOutcomeTellsWhatCameBackAndNoGroup() {
		LiveOutcomeUnknownException unknown = new LiveOutcomeUnknownException(LiveOperation.START, "room-1",
				late(LiveOperation.LIST));
		assertThat(ErrorDescriptor.of(TIME, unknown)).isEqualTo(new ErrorDescriptor(TIME, "start", "unknown", "timeout",
				null, "list failed (no HTTP status): no complete answer within PT10S"));
	}

	private static LiveRequestException late(LiveOperation operation) {
		return new LiveRequestException(operation, Reason.TIMEOUT, true, "no complete answer within PT10S", null);
	}

}
