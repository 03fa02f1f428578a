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

package io.github.cloudlive.autoconfigure.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

import io.github.cloudlive.autoconfigure.LiveAutoConfiguration;
import io.github.cloudlive.metrics.LiveMeterDescriptions;
import io.github.cloudlive.metrics.LiveMeters;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link LiveMeters}.
 */
@AutoConfiguration(before = LiveAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnSingleCandidate(MeterRegistry.class)
@ConditionalOnBooleanProperty(name = "live.enabled", matchIfMissing = true)
public final class LiveMetricsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	LiveMeters liveMeters(MeterRegistry registry) {
		return new LiveMeters(registry);
	}

	@Bean
	@ConditionalOnMissingBean
	LiveMeterDescriptions liveMeterDescriptions() {
		return new LiveMeterDescriptions();
	}

}
