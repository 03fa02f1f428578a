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

package io.github.cloudlive.client;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTests {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	@Test
	void ofWhenThereIsNoneIsNull() {
		assertThat(RetryAfter.of(new HttpHeaders(), NOW)).isNull();
	}

	@Test
	void ofWhenSecondsGivesThem() {
		assertThat(parse("120", null)).isEqualTo(Duration.ofMinutes(2));
	}

	@Test
	void ofWhenDateCountsFromTheAnswersDate() {
		assertThat(parse("Sun, 22 Nov 2026 09:00:07 GMT", "Sun, 22 Nov 2026 09:00:00 GMT"))
			.isEqualTo(Duration.ofSeconds(7));
	}

	@Test
	void ofWhenAnswerHasNoDateCountsFromNow() {
		assertThat(parse("Sun, 22 Nov 2026 12:00:05 GMT", null)).isEqualTo(Duration.ofSeconds(5));
	}

	@Test
	void ofWhenDateIsPastIsZero() {
		assertThat(parse("Sun, 22 Nov 2026 11:00:00 GMT", null)).isZero();
	}

	@Test
	void ofWhenSecondsAreBeyondAnyWaitIsBounded() {
		assertThat(parse("99999999999999999999999", null)).isEqualTo(Duration.ofSeconds(999_999_999));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "soon", "-5", "1.5", "Sun, 99 Foo 2026 11:00:00 GMT" })
	void ofWhenItMakesNoSenseIsNull(String value) {
		assertThat(parse(value, null)).isNull();
	}

	@Test
	void ofWhenTheAnswersDateMakesNoSenseIsNull() {
		assertThat(parse("Sun, 22 Nov 2026 12:00:05 GMT", "yesterday")).isNull();
	}

	private static @Nullable Duration parse(String retryAfter, @Nullable String date) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, retryAfter);
		if (date != null) {
			headers.set(HttpHeaders.DATE, date);
		}
		return RetryAfter.of(headers, NOW);
	}

}
