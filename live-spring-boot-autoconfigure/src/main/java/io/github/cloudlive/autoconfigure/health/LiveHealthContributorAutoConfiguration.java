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

package io.github.cloudlive.autoconfigure.health;

import java.time.Clock;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import reactor.core.scheduler.Schedulers;

import io.github.cloudlive.autoconfigure.InvalidLivePropertyException;
import io.github.cloudlive.autoconfigure.LiveAutoConfiguration;
import io.github.cloudlive.client.LiveClients;
import io.github.cloudlive.health.LiveHealth;
import io.github.cloudlive.health.LiveHealthProbe;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link LiveHealth}.
 */
@AutoConfiguration(after = LiveAutoConfiguration.class)
@ConditionalOnClass({ ReactiveHealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(LiveClients.class)
@ConditionalOnEnabledHealthIndicator("live")
@EnableConfigurationProperties(LiveHealthProperties.class)
public final class LiveHealthContributorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = { "liveHealthIndicator", "liveHealthContributor" })
	LiveHealth liveHealthContributor(LiveClients clients, LiveHealthProperties properties) {
		return InvalidLivePropertyException.under("live.health.",
				() -> new LiveHealth(clients.byAccount(), properties.maxAge(), Clock.systemUTC()));
	}

	@Bean
	@ConditionalOnBean(LiveHealth.class)
	@ConditionalOnProperty("live.health.probe-interval")
	LiveHealthProbe liveHealthProbe(LiveHealth health, LiveHealthProperties properties) {
		return InvalidLivePropertyException.under("live.health.",
				() -> new LiveHealthProbe(health, properties.requireProbeInterval(), Schedulers.parallel()));
	}

}
