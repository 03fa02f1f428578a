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

package io.github.cloudlive.observation;

import java.util.stream.Stream;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.LiveResponseException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DefaultLiveClientObservationConvention}.
 */
class DefaultLiveClientObservationConventionTests {

	private final DefaultLiveClientObservationConvention convention = new DefaultLiveClientObservationConvention();

	@Test
	void getNameIsLiveClient() {
		assertThat(this.convention.getName()).isEqualTo("live.client");
	}

	@ParameterizedTest
	@EnumSource(LiveOperation.class)
	void getContextualNameNamesOperation(LiveOperation operation) {
		assertThat(this.convention.getContextualName(new LiveClientObservationContext("default", operation, null)))
			.isEqualTo("live " + operation.getId());
	}

	@Test
	void getLowCardinalityKeyValuesWhenSuccessful() {
		assertThat(low(context(null))).containsExactly("account=default", "code=0", "kind=none", "operation=start",
				"outcome=success", "reconciled=false");
	}

	@Test
	void getLowCardinalityKeyValuesWhenCallerLeft() {
		LiveClientObservationContext context = context(null);
		context.setCancelled(true);
		assertThat(low(context)).containsExactly("account=default", "code=none", "kind=none", "operation=start",
				"outcome=cancelled", "reconciled=false");
	}

	@ParameterizedTest
	@CsvSource({ "606000000, authentication", "606000003, invalid-request", "6050030001, not-found",
			"6050030012, already-exists", "6050030033, invalid-state", "6050030009, overloaded",
			"6050030013, unavailable", "606000004, ambiguous", "606000005, failed" })
	void getLowCardinalityKeyValuesWhenPlatformFailed(long code, String kind) {
		assertThat(low(context(response(code)))).containsExactly("account=default", "code=" + code, "kind=" + kind,
				"operation=start", "outcome=error", "reconciled=false");
	}

	@Test
	void getLowCardinalityKeyValuesWhenCodeHadNineDigitsHasTen() {
		assertThat(low(context(response(605030001)))).contains("code=6050030001");
	}

	@Test
	void getLowCardinalityKeyValuesWhenCodeIsNotDocumentedDoesNotHaveNumber() {
		assertThat(low(context(response(4711)))).containsExactly("account=default", "code=unknown", "kind=unknown",
				"operation=start", "outcome=error", "reconciled=false");
	}

	@ParameterizedTest
	@EnumSource(Reason.class)
	void getLowCardinalityKeyValuesWhenNoUsableAnswerHasReason(Reason reason) {
		LiveException failure = new LiveRequestException(LiveOperation.START, reason, true, "x", null);
		assertThat(low(context(failure))).containsExactly("account=default", "code=none", "kind=" + reason.getId(),
				"operation=start", "outcome=error", "reconciled=false");
	}

	@Test
	void getLowCardinalityKeyValuesWhenOutcomeIsUnknownHasKindAndCodeOfCause() {
		LiveException failure = new LiveOutcomeUnknownException(LiveOperation.START, "g", response(606000004));
		assertThat(low(context(failure))).containsExactly("account=default", "code=606000004", "kind=ambiguous",
				"operation=start", "outcome=unknown", "reconciled=false");
	}

	@Test
	void getLowCardinalityKeyValuesWhenOutcomeIsUnknownWithoutAnswerHasReason() {
		LiveException cause = new LiveRequestException(LiveOperation.START, Reason.TIMEOUT, true, "x", null);
		LiveException failure = new LiveOutcomeUnknownException(LiveOperation.START, "g", cause);
		assertThat(low(context(failure))).containsExactly("account=default", "code=none", "kind=timeout",
				"operation=start", "outcome=unknown", "reconciled=false");
	}

	@Test
	void getLowCardinalityKeyValuesWhenOtherExceptionHasNoKind() {
		assertThat(low(context(new IllegalStateException()))).containsExactly("account=default", "code=none",
				"kind=none", "operation=start", "outcome=error", "reconciled=false");
	}

	@Test
	void getLowCardinalityKeyValuesWhenALookSettledAStartTellsSo() {
		LiveClientObservationContext context = context(null);
		context.setReconciled(true);
		assertThat(low(context)).contains("outcome=success", "reconciled=true");
	}

	@Test
	void getHighCardinalityKeyValuesHasGroup() {
		assertThat(texts(this.convention.getHighCardinalityKeyValues(context(null))))
			.containsExactly("group.id=room-1");
	}

	@Test
	void getHighCardinalityKeyValuesWhenNoGroupIsEmpty() {
		LiveClientObservationContext context = new LiveClientObservationContext("default", LiveOperation.LIST, null);
		assertThat(texts(this.convention.getHighCardinalityKeyValues(context))).isEmpty();
	}

	@Test
	void supportsContextWhenOursIsTrue() {
		assertThat(this.convention.supportsContext(context(null))).isTrue();
	}

	@Test
	void supportsContextWhenNotOursIsFalse() {
		assertThat(this.convention.supportsContext(new Observation.Context())).isFalse();
	}

	private static LiveClientObservationContext context(@Nullable Throwable failure) {
		LiveClientObservationContext context = new LiveClientObservationContext("default", LiveOperation.START,
				"room-1");
		context.setError(failure);
		return context;
	}

	private static LiveException response(long code) {
		return LiveResponseException.of(LiveOperation.START, 200, code, null, null);
	}

	private Stream<String> low(LiveClientObservationContext context) {
		return texts(this.convention.getLowCardinalityKeyValues(context));
	}

	private static Stream<String> texts(KeyValues keyValues) {
		return keyValues.stream().map(DefaultLiveClientObservationConventionTests::text);
	}

	private static String text(KeyValue keyValue) {
		return keyValue.getKey() + "=" + keyValue.getValue();
	}

}
