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

package io.github.cloudlive.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveMeterDescriptions}.
 */
class LiveMeterDescriptionsTests {

	private final LiveMeterDescriptions descriptions = new LiveMeterDescriptions();

	@Test
	void mapWhenTimerOfAnObservationDescribesIt() {
		Meter.Id id = id("live.client", null);
		Meter.Id mapped = this.descriptions.map(id);
		assertThat(mapped.getDescription()).isEqualTo(LiveMeterDocumentation.OPERATIONS.getDescription());
		assertThat(mapped.getBaseUnit()).isEqualTo("seconds");
		assertThat(mapped.getType()).isEqualTo(Meter.Type.TIMER);
		assertThat(mapped).isEqualTo(id);
	}

	@Test
	void mapWhenDescribedAlreadyLeavesItAlone() {
		Meter.Id id = id("live.client", "own");
		assertThat(this.descriptions.map(id)).isSameAs(id);
	}

	@Test
	void mapWhenNotOursLeavesItAlone() {
		Meter.Id id = id("http.client.requests", null);
		assertThat(this.descriptions.map(id)).isSameAs(id);
	}

	private static Meter.Id id(String name, @Nullable String description) {
		return new Meter.Id(name, Tags.of("account", "default"), "seconds", description, Meter.Type.TIMER);
	}

}
