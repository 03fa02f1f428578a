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

import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

import io.github.cloudlive.LiveStream;
import io.github.cloudlive.QualityLevel;
import io.github.cloudlive.monitor.LiveEvent;
import io.github.cloudlive.monitor.LiveMonitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class EventControllerTests {

	private static final Duration SOON = Duration.ofSeconds(5);

	private static final LiveStream LIVE = LiveStream.builder("room").m3u8Url("http://h/1_room.m3u8").build();

	private final TestPublisher<LiveEvent> events = TestPublisher.create();

	private final LiveMonitor monitor = mock(LiveMonitor.class);

	private final StartedHere startedHere = new StartedHere();

	EventControllerTests() {
		given(this.monitor.events()).willReturn(this.events.flux());
	}

	@Test
	void eventsTellWhatTheMonitorTells() {
		StepVerifier.create(changes())
			.then(() -> this.events.next(LiveEvent.started(LIVE), LiveEvent.stopped(LIVE)))
			.expectNext(new LiveChange(LiveEvent.Type.STARTED, LIVE, null))
			.expectNext(new LiveChange(LiveEvent.Type.STOPPED, LIVE, null))
			.thenCancel()
			.verify(SOON);
	}

	@Test
	void eventsWhenTheLiveWasStartedHereTellItsSettings() {
		LiveSettings settings = new LiveSettings(1280, 720, null, 25, QualityLevel.CLEAR);
		this.startedHere.remember(LIVE, settings);
		StepVerifier.create(changes())
			.then(() -> this.events.next(LiveEvent.started(LIVE)))
			.expectNext(new LiveChange(LiveEvent.Type.STARTED, LIVE, settings))
			.thenCancel()
			.verify(SOON);
	}

	@Test
	void eventsWhenNothingHappensSendAHeartbeatAtOnceAndThenNowAndThen() {
		StepVerifier.withVirtualTime(this::stream)
			.expectSubscription()
			.assertNext((heartbeat) -> assertThat(heartbeat.data()).isNull())
			.expectNoEvent(EventController.HEARTBEAT.minusMillis(1))
			.thenAwait(Duration.ofMillis(1))
			.assertNext((heartbeat) -> assertThat(heartbeat.comment()).isNotNull())
			.thenCancel()
			.verify(SOON);
	}

	@Test
	void eventsWhenTheMonitorIsClosedEnd() {
		StepVerifier.create(stream()).expectNextCount(1).then(this.events::complete).expectComplete().verify(SOON);
	}

	@Test
	void eventsWhenTheListenerLeavesListenNoMore() {
		StepVerifier.create(stream()).expectNextCount(1).thenCancel().verify(SOON);
		this.events.assertCancelled();
	}

	private Flux<ServerSentEvent<LiveChange>> stream() {
		return new EventController(this.monitor, this.startedHere).events();
	}

	private Flux<LiveChange> changes() {
		return stream().mapNotNull(ServerSentEvent::data);
	}

}
