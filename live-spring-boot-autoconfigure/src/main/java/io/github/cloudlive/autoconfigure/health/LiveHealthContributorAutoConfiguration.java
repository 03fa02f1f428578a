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
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;

import io.github.cloudlive.autoconfigure.LiveAutoConfiguration;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.health.LiveHealthIndicator;
import io.github.cloudlive.health.RecentCalls;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link LiveHealthIndicator}.
 */
@AutoConfiguration(after = LiveAutoConfiguration.class)
@ConditionalOnClass({ ReactiveHealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnSingleCandidate(LiveClient.class)
@ConditionalOnEnabledHealthIndicator("live")
public final class LiveHealthContributorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(value = RecentCalls.class, name = { "liveHealthIndicator", "liveHealthContributor" })
	RecentCalls liveRecentCalls() {
		return new RecentCalls(Clock.systemUTC());
	}

	@Bean
	@ConditionalOnMissingBean(name = { "liveHealthIndicator", "liveHealthContributor" })
	LiveHealthIndicator liveHealthIndicator(RecentCalls recentCalls, LiveClient client) {
		return new LiveHealthIndicator(recentCalls, client.accessTokens(), Clock.systemUTC());
	}

}
