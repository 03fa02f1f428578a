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

package io.github.cloudlive.sample;

import java.util.Collection;
import java.util.Set;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

import io.github.cloudlive.metrics.LiveMeterDocumentation;

/**
 * What the live client's meters say of its calls, since the service began.
 */
@Component
class CallMeters {

	private static final Set<String> FAILED = Set.of("error", "unknown");

	private final MeterRegistry registry;

	CallMeters(MeterRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Read the meters.
	 * @return how many calls there were
	 */
	Calls read() {
		Collection<Timer> calls = this.registry.find(LiveMeterDocumentation.OPERATIONS.getName()).timers();
		Collection<Counter> repetitions = this.registry.find(LiveMeterDocumentation.RETRIES.getName()).counters();
		return new Calls(calls.stream().mapToLong(Timer::count).sum(),
				calls.stream().filter(CallMeters::hasFailed).mapToLong(Timer::count).sum(),
				repetitions.stream().mapToLong((counter) -> (long) counter.count()).sum());
	}

	private static boolean hasFailed(Timer timer) {
		return FAILED.contains(String.valueOf(timer.getId().getTag("outcome")));
	}

	/**
	 * A number of calls.
	 *
	 * @param made how many ended, well or not
	 * @param failed how many of them failed
	 * @param repeated how many requests were repeated for them
	 */
	record Calls(long made, long failed, long repeated) {

		Calls since(Calls before) {
			return new Calls(this.made - before.made, this.failed - before.failed, this.repeated - before.repeated);
		}

	}

}
