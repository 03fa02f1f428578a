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

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import io.github.cloudlive.autoconfigure.InvalidLivePropertyException;
import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;

/**
 * Properties of the live health check.
 *
 * @param maxAge Time for which the end of a call tells something about health, 1 second
 * to 1 day. A success or a failure that is older becomes UNKNOWN.
 * @param probeInterval Time between two looks at whether the gateway answers, 1 second to
 * half of 'live.health.max-age'. A look is left out where calls have told it. When not
 * set, nobody looks.
 */
@ConfigurationProperties("live.health")
record LiveHealthProperties(@DefaultValue("5m") Duration maxAge, @Nullable Duration probeInterval) {

	Duration requireProbeInterval() {
		if (this.probeInterval == null) {
			throw new InvalidLivePropertyException(List.of(new Problem("live.health.probe-interval", "is empty",
					"Write the time between two looks, or leave the key out")));
		}
		return this.probeInterval;
	}

}
