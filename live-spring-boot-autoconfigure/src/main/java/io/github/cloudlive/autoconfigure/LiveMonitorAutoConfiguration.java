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

package io.github.cloudlive.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import reactor.core.scheduler.Schedulers;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.monitor.LiveMonitor;
import io.github.cloudlive.monitor.PollingLiveMonitor;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link LiveMonitor}.
 */
@AutoConfiguration(after = LiveAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "live.enabled", matchIfMissing = true)
@ConditionalOnProperty("live.monitor.interval")
@ConditionalOnBean(LiveConnectionDetails.class)
@ConditionalOnSingleCandidate(LiveOperations.class)
@EnableConfigurationProperties(LiveMonitorProperties.class)
public final class LiveMonitorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(LiveMonitor.class)
	PollingLiveMonitor liveMonitor(LiveConnectionDetails connectionDetails, LiveOperations operations,
			LiveMonitorProperties properties) {
		String appId = connectionDetails.getAccount(LiveAccounts.DEFAULT).getAppId();
		return InvalidLivePropertyException.under("live.monitor.",
				() -> new PollingLiveMonitor(appId, operations, properties.requiredInterval(), Schedulers.parallel()));
	}

	@Bean
	LiveMonitorLifecycle liveMonitorLifecycle(ConfigurableApplicationContext context) {
		return new LiveMonitorLifecycle(context);
	}

}
