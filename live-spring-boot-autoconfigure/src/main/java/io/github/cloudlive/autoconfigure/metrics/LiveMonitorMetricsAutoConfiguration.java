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
import io.micrometer.core.instrument.Tags;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.autoconfigure.LiveMonitorAutoConfiguration;
import io.github.cloudlive.metrics.LiveStreamsMetrics;
import io.github.cloudlive.monitor.LiveMonitor;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link LiveStreamsMetrics}.
 */
@AutoConfiguration(after = LiveMonitorAutoConfiguration.class,
		afterName = { "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
				"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration" })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
@ConditionalOnSingleCandidate(LiveMonitor.class)
public final class LiveMonitorMetricsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	LiveStreamsMetrics liveStreamsMetrics(LiveMonitor monitor) {
		return new LiveStreamsMetrics(monitor, Tags.of("account", LiveAccounts.DEFAULT));
	}

}
