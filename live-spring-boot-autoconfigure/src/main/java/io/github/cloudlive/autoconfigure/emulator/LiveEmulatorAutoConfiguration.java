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

package io.github.cloudlive.autoconfigure.emulator;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import io.github.cloudlive.autoconfigure.LiveAutoConfiguration;
import io.github.cloudlive.autoconfigure.LiveConnectionDetails;
import io.github.cloudlive.emulator.LiveEmulator;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for an embedded {@link LiveEmulator}
 * that the live client calls in place of the platform.
 */
@AutoConfiguration(before = LiveAutoConfiguration.class)
@ConditionalOnClass(LiveEmulator.class)
@ConditionalOnBooleanProperty("live.emulator.enabled")
@ConditionalOnBooleanProperty(name = "live.enabled", matchIfMissing = true)
@EnableConfigurationProperties(LiveEmulatorProperties.class)
public final class LiveEmulatorAutoConfiguration {

	private static final Log logger = LogFactory.getLog(LiveEmulatorAutoConfiguration.class);

	@Bean
	@ConditionalOnMissingBean
	LiveEmulator liveEmulator(LiveEmulatorProperties properties, Environment environment) {
		return EmulatorStarter.start(properties, NamedAccount.in(environment));
	}

	@Bean
	@ConditionalOnMissingBean(LiveConnectionDetails.class)
	EmulatorLiveConnectionDetails liveEmulatorConnectionDetails(LiveEmulator emulator, Environment environment) {
		if (environment.containsProperty("live.base-url")) {
			logger.warn("The live client calls the emulator, not 'live.base-url': 'live.emulator.enabled' is true");
		}
		String appId = Binder.get(environment).bind("live.app-id", String.class).orElse(null);
		return new EmulatorLiveConnectionDetails(emulator, appId, NamedAccount.in(environment));
	}

}
