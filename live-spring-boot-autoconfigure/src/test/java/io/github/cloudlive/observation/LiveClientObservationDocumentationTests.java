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

import java.util.Arrays;
import java.util.stream.Stream;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.common.docs.KeyName;
import org.junit.jupiter.api.Test;

import io.github.cloudlive.LiveOperation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveClientObservationDocumentation}: that it tells what the default
 * convention does.
 */
class LiveClientObservationDocumentationTests {

	private final LiveClientObservationDocumentation documentation = LiveClientObservationDocumentation.LIVE_CLIENT;

	private final LiveClientObservationContext context = new LiveClientObservationContext("default",
			LiveOperation.START, "g");

	private final DefaultLiveClientObservationConvention convention = new DefaultLiveClientObservationConvention();

	@Test
	void getDefaultConventionIsDefault() {
		assertThat(this.documentation.getDefaultConvention()).isEqualTo(DefaultLiveClientObservationConvention.class);
	}

	@Test
	void getLowCardinalityKeyNamesAreThoseOfConvention() {
		assertThat(names(this.documentation.getLowCardinalityKeyNames()))
			.containsExactlyInAnyOrderElementsOf(names(this.convention.getLowCardinalityKeyValues(this.context)));
	}

	@Test
	void getHighCardinalityKeyNamesAreThoseOfConvention() {
		assertThat(names(this.documentation.getHighCardinalityKeyNames()))
			.containsExactlyInAnyOrderElementsOf(names(this.convention.getHighCardinalityKeyValues(this.context)));
	}

	@Test
	void getKeyNamesAreWhatDashboardsAskFor() {
		KeyName[] low = this.documentation.getLowCardinalityKeyNames();
		KeyName[] high = this.documentation.getHighCardinalityKeyNames();
		assertThat(Stream.of(low, high).flatMap(Arrays::stream).map(KeyName::asString)).containsExactly("account",
				"operation", "outcome", "kind", "code", "reconciled", "group.id");
	}

	private static Iterable<String> names(KeyName[] keyNames) {
		return Arrays.stream(keyNames).map(KeyName::asString).toList();
	}

	private static Iterable<String> names(KeyValues keyValues) {
		return keyValues.stream().map(KeyValue::getKey).toList();
	}

}
