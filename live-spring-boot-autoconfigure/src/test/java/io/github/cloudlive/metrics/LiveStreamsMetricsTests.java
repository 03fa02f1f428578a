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

import java.time.Duration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import io.github.cloudlive.monitor.ListedLives;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveStreamsMetrics}.
 */
class LiveStreamsMetricsTests {

	private final ListedLives platform = new ListedLives();

	private final MeterRegistry registry = new SimpleMeterRegistry();

	private final LiveStreamsMetrics metrics = new LiveStreamsMetrics(this.platform.monitor,
			Tags.of("account", "default"));

	@Test
	void gaugeTellsHowManyLivesRun() {
		this.platform.start("a");
		this.platform.start("b");
		this.metrics.bindTo(this.registry);
		assertThat(gauge().value()).isEqualTo(2);
		this.platform.stop("a");
		this.platform.start("b");
		this.platform.advance(ListedLives.INTERVAL.multipliedBy(2));
		assertThat(gauge().value()).isOne();
	}

	@Test
	void gaugeWhenListWasNotReadYetIsNotNumber() {
		this.platform.hold();
		this.metrics.bindTo(this.registry);
		assertThat(gauge().value()).isNaN();
	}

	@Test
	void gaugeWhenListsFailIsNotNumberUntilOneCanBeRead() {
		this.platform.start("a");
		this.metrics.bindTo(this.registry);
		this.platform.fail(new IllegalStateException("No list"));
		this.platform.advance();
		assertThat(gauge().value()).isNaN();
		this.platform.fail(null);
		this.platform.advance(Duration.ofMinutes(1));
		assertThat(gauge().value()).isOne();
	}

	@Test
	void gaugeWhenMonitorIsClosedIsNotNumber() {
		this.metrics.bindTo(this.registry);
		this.platform.monitor.close();
		assertThat(gauge().value()).isNaN();
	}

	@Test
	void bindToWhenThereAreSeveralRegistriesListensOnce() {
		MeterRegistry other = new SimpleMeterRegistry();
		this.platform.start("a");
		this.metrics.bindTo(this.registry);
		this.metrics.bindTo(other);
		assertThat(gauge().value()).isOne();
		assertThat(other.get("live.streams").gauge().value()).isOne();
		assertThat(this.platform.polls()).isOne();
	}

	@Test
	void bindToWhenFilterDeniesGaugeDoesNotListen() {
		this.registry.config().meterFilter(MeterFilter.denyNameStartsWith("live.streams"));
		this.metrics.bindTo(this.registry);
		assertThat(this.platform.polls()).isZero();
	}

	private Gauge gauge() {
		return this.registry.get(LiveMeterDocumentation.STREAMS.getName()).tag("account", "default").gauge();
	}

}
