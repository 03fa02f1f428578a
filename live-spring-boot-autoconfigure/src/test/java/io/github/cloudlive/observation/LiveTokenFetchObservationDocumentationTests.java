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

import io.micrometer.common.KeyValue;
import io.micrometer.common.docs.KeyName;
import org.junit.jupiter.api.Test;

import io.github.cloudlive.token.FetchTrigger;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveTokenFetchObservationDocumentation}: that it tells what the
 * default convention does.
 */
class LiveTokenFetchObservationDocumentationTests {

	private final LiveTokenFetchObservationDocumentation documentation = LiveTokenFetchObservationDocumentation.LIVE_TOKEN_FETCH;

	private final DefaultLiveTokenFetchObservationConvention convention = new DefaultLiveTokenFetchObservationConvention();

	@Test
	void getDefaultConventionIsDefault() {
		assertThat(this.documentation.getDefaultConvention())
			.isEqualTo(DefaultLiveTokenFetchObservationConvention.class);
	}

	@Test
	void getLowCardinalityKeyNamesAreThoseOfConvention() {
		LiveTokenFetchObservationContext context = new LiveTokenFetchObservationContext("default", FetchTrigger.COLD);
		assertThat(Arrays.stream(this.documentation.getLowCardinalityKeyNames()).map(KeyName::asString))
			.containsExactlyInAnyOrderElementsOf(
					this.convention.getLowCardinalityKeyValues(context).stream().map(KeyValue::getKey).toList());
	}

	@Test
	void getHighCardinalityKeyNamesAreNone() {
		assertThat(this.documentation.getHighCardinalityKeyNames()).isEmpty();
	}

	@Test
	void getKeyNamesAreWhatDashboardsAskFor() {
		assertThat(Arrays.stream(this.documentation.getLowCardinalityKeyNames()).map(KeyName::asString))
			.containsExactly("account", "trigger", "outcome", "kind", "code");
	}

}
