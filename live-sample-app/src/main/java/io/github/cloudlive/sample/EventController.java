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

import java.time.Duration;

import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

import io.github.cloudlive.monitor.LiveEvent;
import io.github.cloudlive.monitor.LiveMonitor;

/**
 * Tells what becomes of the lives, as server-sent events: first those that run, then what
 * changes. The events end when the monitor is closed, so that nobody who listens holds up
 * the end of the application.
 */
@RestController
class EventController {

	/** More often than proxies give up a silent connection. */
	static final Duration HEARTBEAT = Duration.ofSeconds(15);

	private static final Duration RECONNECT = Duration.ofSeconds(2);

	private final LiveMonitor monitor;

	private final StartedHere startedHere;

	EventController(LiveMonitor monitor, StartedHere startedHere) {
		this.monitor = monitor;
		this.startedHere = startedHere;
	}

	@GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<ServerSentEvent<LiveChange>> events() {
		return this.monitor.events()
			.map(this::told)
			.publish((events) -> Flux.merge(heartbeats().takeUntilOther(events.then()), events));
	}

	private ServerSentEvent<LiveChange> told(LiveEvent event) {
		LiveChange change = new LiveChange(event.getType(), event.getLive(), this.startedHere.find(event.getLive()));
		return ServerSentEvent.builder(change).build();
	}

	// The first one at once: without a byte the browser does not know that it is
	// connected
	private static Flux<ServerSentEvent<LiveChange>> heartbeats() {
		ServerSentEvent<LiveChange> heartbeat = ServerSentEvent.<LiveChange>builder()
			.comment("")
			.retry(RECONNECT)
			.build();
		return Flux.interval(Duration.ZERO, HEARTBEAT).onBackpressureDrop().map((tick) -> heartbeat);
	}

}
