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

package io.github.cloudlive.smoke.mvc;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import reactor.core.publisher.Flux;

import io.github.cloudlive.monitor.LiveEvent;
import io.github.cloudlive.monitor.LiveMonitor;

/**
 * The README's use of the live monitor.
 */
class LiveEvents {

	private final LiveMonitor monitor;

	LiveEvents(LiveMonitor monitor) {
		this.monitor = monitor;
	}

	@GetMapping(path = "/lives/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<LiveEvent> events() {
		return this.monitor.events();
	}

}
