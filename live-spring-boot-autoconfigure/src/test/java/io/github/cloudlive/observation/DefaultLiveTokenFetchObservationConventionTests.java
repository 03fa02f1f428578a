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

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.LiveResponseException;
import io.github.cloudlive.token.FetchTrigger;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DefaultLiveTokenFetchObservationConvention}.
 */
class DefaultLiveTokenFetchObservationConventionTests {

	private final DefaultLiveTokenFetchObservationConvention convention = new DefaultLiveTokenFetchObservationConvention();

	@Test
	void getNameIsLiveTokenFetch() {
		assertThat(this.convention.getName()).isEqualTo("live.token.fetch");
	}

	@ParameterizedTest
	@EnumSource(FetchTrigger.class)
	void getLowCardinalityKeyValuesHasTrigger(FetchTrigger trigger) {
		assertThat(low(new LiveTokenFetchObservationContext("studio", trigger))).containsExactly("account=studio",
				"code=0", "kind=none", "outcome=success", "trigger=" + trigger.getId());
	}

	@Test
	void getLowCardinalityKeyValuesWhenPlatformRefusedHasKindAndCode() {
		assertThat(low(context(LiveResponseException.of(LiveOperation.TOKEN, 200, 606000000, null, null))))
			.contains("code=606000000", "kind=authentication", "outcome=error");
	}

	@Test
	void getLowCardinalityKeyValuesWhenNoAnswerCameHasReason() {
		assertThat(low(context(new LiveRequestException(LiveOperation.TOKEN, Reason.TIMEOUT, true, "x", null))))
			.contains("code=none", "kind=timeout", "outcome=error");
	}

	@Test
	void getLowCardinalityKeyValuesWhenClientWasClosed() {
		LiveTokenFetchObservationContext context = context(null);
		context.setCancelled(true);
		assertThat(low(context)).contains("code=none", "kind=none", "outcome=cancelled");
	}

	@Test
	void supportsContextWhenNotOursIsFalse() {
		assertThat(this.convention.supportsContext(new Observation.Context())).isFalse();
	}

	private static LiveTokenFetchObservationContext context(@Nullable Throwable failure) {
		LiveTokenFetchObservationContext context = new LiveTokenFetchObservationContext("default", FetchTrigger.COLD);
		context.setError(failure);
		return context;
	}

	private Stream<String> low(LiveTokenFetchObservationContext context) {
		return this.convention.getLowCardinalityKeyValues(context)
			.stream()
			.map((keyValue) -> keyValue.getKey() + "=" + keyValue.getValue());
	}

}
