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

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;

/**
 * Describes the timers that observations make: they know names and keys only, and
 * Prometheus wants help texts.
 */
public class LiveMeterDescriptions implements MeterFilter {

	private final Map<String, String> descriptions = Stream.of(LiveMeterDocumentation.values())
		.collect(Collectors.toMap(LiveMeterDocumentation::getName, LiveMeterDocumentation::getDescription));

	@Override
	public Meter.Id map(Meter.Id id) {
		String description = this.descriptions.get(id.getName());
		return (description == null || id.getDescription() != null) ? id
				: new Meter.Id(id.getName(), Tags.of(id.getTags()), id.getBaseUnit(), description, id.getType());
	}

}
