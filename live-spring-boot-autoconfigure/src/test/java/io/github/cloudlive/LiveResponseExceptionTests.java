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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveResponseException}.
 */
class LiveResponseExceptionTests {

	@ParameterizedTest
	@CsvSource({ "606000000, LiveAuthenticationException", "606000001, LiveAuthenticationException",
			"6050030007, LiveAuthenticationException", "6050030012, LiveAlreadyExistsException",
			"6050030001, LiveNotFoundException", "605030001, LiveNotFoundException",
			"6050030009, LiveOverloadedException", "606000006, LiveOverloadedException",
			"606000003, LiveResponseException", "6050030033, LiveResponseException",
			"6050030013, LiveResponseException", "606000004, LiveResponseException", "606000005, LiveResponseException",
			"12345, LiveResponseException" })
	void ofIsOfTypeForKind(long code, String type) {
		assertThat(of(code, null).getClass().getSimpleName()).isEqualTo(type);
	}

	@Test
	void ofKeepsWhatPlatformSaid() {
		LiveResponseException exception = LiveResponseException.of(LiveOperation.STOP, 503, 605030009, "full",
				Duration.ofSeconds(7));
		assertThat(exception.getOperation()).isEqualTo(LiveOperation.STOP);
		assertThat(exception.getHttpStatus()).isEqualTo(503);
		assertThat(exception.getCode()).isEqualTo(6050030009L);
		assertThat(exception.getReceivedCode()).isEqualTo(605030009L);
		assertThat(exception.getKind()).isEqualTo(LiveErrorKind.OVERLOADED);
		assertThat(exception.getPlatformMessage()).isEqualTo("full");
		assertThat(exception.getRetryAfter()).isEqualTo(Duration.ofSeconds(7));
	}

	@Test
	void ofTellsMeaningInBothLanguages() {
		LiveResponseException exception = of(6050030001L, null);
		assertThat(exception.getDescription()).isEqualTo("no such live context");
		assertThat(exception.getChineseDescription()).isEqualTo("上下文不存在");
	}

	@ParameterizedTest
	@EnumSource(LiveOperation.class)
	void getMessageNamesOperationAndHttpStatus(LiveOperation operation) {
		assertThat(LiveResponseException.of(operation, 502, 606000006, null, null))
			.hasMessageStartingWith(operation.getId() + " failed (HTTP 502): ");
	}

	@Test
	void getMessageNamesCodeKindAndMeaning() {
		assertThat(of(6050030001L, null))
			.hasMessage("start failed (HTTP 200): code 6050030001, not-found: no such live context (上下文不存在)");
	}

	@Test
	void getMessageWhenCodeHadNineDigitsNamesBoth() {
		assertThat(of(605030001L, null)).hasMessageContaining("code 6050030001 (received as 605030001), not-found");
	}

	@Test
	void getMessageWhenPlatformSaidSomethingQuotesIt() {
		assertThat(of(6050030001L, "gone")).hasMessageEndingWith("; the platform says: gone");
	}

	@Test
	void getMessageWhenCodeIsNotDocumentedNamesNumber() {
		assertThat(of(4711, null)).hasMessageContaining("code 4711, unknown: ");
	}

	@Test
	void getKindIdIsTheKindOfTheCode() {
		assertThat(of(6050030009L, null).getKindId()).isEqualTo("overloaded");
	}

	private static LiveResponseException of(long code, String message) {
		return LiveResponseException.of(LiveOperation.START, 200, code, message, null);
	}

}
