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

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.boot.health.contributor.Status;

import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.LiveResponseException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Verdict}.
 */
class VerdictTests {

	@ParameterizedTest
	@CsvSource({ "6050030001, UP, UP", "6050030012, UP, UP", "6050030033, UP, UP", "606000003, UP,",
			"6050030009, OUT_OF_SERVICE,", "6050030011, OUT_OF_SERVICE,", "606000006, OUT_OF_SERVICE,",
			"6050030008, OUT_OF_SERVICE,", "605030008, OUT_OF_SERVICE,", "606000000, UP, DOWN", "606000001, UP, DOWN",
			"6050030007, UP, DOWN", "6050030013, DOWN,", "606000004, DOWN,", "606000005, DOWN,", "4711, DOWN," })
	void ofWhenOperationIsRefusedIsByKind(long code, String gateway, @Nullable String token) {
		assertThat(Verdict.of(refusal(LiveOperation.START, code))).isEqualTo(verdict(gateway, token));
	}

	@ParameterizedTest
	@CsvSource({ "606000000, UP, DOWN", "606000002, UP, DOWN", "606000006, OUT_OF_SERVICE, OUT_OF_SERVICE",
			"606000005, DOWN, DOWN" })
	void ofWhenTokenIsRefusedThereIsNone(long code, String gateway, String token) {
		assertThat(Verdict.of(refusal(LiveOperation.TOKEN, code))).isEqualTo(verdict(gateway, token));
	}

	@ParameterizedTest
	@CsvSource({ "606000002, DOWN", "606000006, OUT_OF_SERVICE", "606000005, DOWN" })
	void ofWhenGatewaysAddressIsRefusedIsNeverUp(long code, String gateway) {
		assertThat(Verdict.of(refusal(LiveOperation.DISCOVERY, code))).isEqualTo(verdict(gateway, null));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "TOKEN_STORE")
	void ofWhenNoUsableAnswerCameIsDown(Reason reason) {
		assertThat(Verdict.of(noAnswer(LiveOperation.START, reason))).isEqualTo(verdict("DOWN", null));
		assertThat(Verdict.of(noAnswer(LiveOperation.DISCOVERY, reason))).isEqualTo(verdict("DOWN", null));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "TOKEN_STORE")
	void ofWhenNoUsableAnswerCameToFetchIsDownForBoth(Reason reason) {
		assertThat(Verdict.of(noAnswer(LiveOperation.TOKEN, reason))).isEqualTo(verdict("DOWN", "DOWN"));
	}

	@Test
	void ofWhenTokenStoreHasNoneSaysNothingOfGateway() {
		assertThat(Verdict.of(noAnswer(LiveOperation.TOKEN, Reason.TOKEN_STORE))).isEqualTo(verdict(null, "DOWN"));
	}

	private static LiveResponseException refusal(LiveOperation operation, long code) {
		return LiveResponseException.of(operation, 200, code, null, null);
	}

	private static LiveRequestException noAnswer(LiveOperation operation, Reason reason) {
		return new LiveRequestException(operation, reason, true, "no answer", null);
	}

	private static Verdict verdict(@Nullable String gateway, @Nullable String token) {
		return new Verdict(status(gateway), status(token));
	}

	private static @Nullable Status status(@Nullable String code) {
		return (code != null) ? new Status(code) : null;
	}

}
