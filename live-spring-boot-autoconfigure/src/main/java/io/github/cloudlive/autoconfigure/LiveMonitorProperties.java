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

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;
import io.github.cloudlive.monitor.LiveMonitor;

/**
 * Properties of the {@link LiveMonitor}.
 *
 * @param interval Time between two lists of the running lives, 1 second to 1 day. When
 * not set, there is no live monitor.
 */
@ConfigurationProperties("live.monitor")
record LiveMonitorProperties(@Nullable Duration interval) {

	Duration requiredInterval() {
		if (this.interval == null) {
			throw new InvalidLivePropertyException(List.of(new Problem("live.monitor.interval", "is empty",
					"Write a duration, such as 10s, or leave the key out to have no monitor")));
		}
		return this.interval;
	}

}
