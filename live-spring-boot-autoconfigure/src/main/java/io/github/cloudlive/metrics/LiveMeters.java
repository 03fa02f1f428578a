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

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;

import io.github.cloudlive.client.LiveClientInstrumentation;
import io.github.cloudlive.client.LiveClientListener;

/**
 * Registers the meters of {@link LiveMeterDocumentation} for each client, except those
 * that observations make.
 */
public class LiveMeters implements LiveClientInstrumentation {

	private final MeterRegistry registry;

	private final Clock clock;

	/**
	 * Create it.
	 * @param registry where meters are registered
	 */
	public LiveMeters(MeterRegistry registry) {
		this(registry, Clock.systemUTC());
	}

	/**
	 * Create it with another clock than the system's.
	 * @param registry where meters are registered
	 * @param clock tells the age of tokens
	 */
	public LiveMeters(MeterRegistry registry, Clock clock) {
		this.registry = registry;
		this.clock = clock;
	}

	@Override
	public LiveClientListener instrument(String account) {
		return new ClientMeters(this.registry, this.clock, account);
	}

}
