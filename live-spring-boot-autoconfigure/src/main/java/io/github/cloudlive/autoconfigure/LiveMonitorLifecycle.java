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

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

import io.github.cloudlive.monitor.PollingLiveMonitor;

/**
 * Ends the polls of monitors, and tells all who listen, when the application ends. The
 * web server waits for its requests then: one that hands on events would have no end.
 */
final class LiveMonitorLifecycle extends ClosingLifecycle {

	/**
	 * Above the web server's phases, and so above the client's, which must not fail the
	 * last poll.
	 */
	static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 512;

	LiveMonitorLifecycle(ConfigurableApplicationContext context) {
		super(context, PHASE);
	}

	@Override
	Mono<Void> close() {
		return Mono.fromRunnable(() -> made(PollingLiveMonitor.class).forEach(PollingLiveMonitor::close));
	}

}
