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
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events on the wire, from an application that a test may end.
 */
class ControlRoomEventsTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	@Test
	void eventsFirstTellWhatRunsAndThenWhatBecomesOfIt() {
		try (ReactiveWebServerApplicationContext context = run()) {
			LiveOperations lives = context.getBean(LiveOperations.class);
			lives.start("first").block(SOON);
			StepVerifier.create(events(context))
				.assertNext((data) -> assertThat(data).contains("\"STARTED\"", "\"first\"", ".m3u8"))
				.then(() -> lives.start("second").block(SOON))
				.assertNext((data) -> assertThat(data).contains("\"STARTED\"", "\"second\""))
				.then(() -> lives.stop("first").block(SOON))
				.assertNext((data) -> assertThat(data).contains("\"STOPPED\"", "\"first\""))
				.thenCancel()
				.verify(SOON);
		}
	}

	@Test
	void eventsWhenTheApplicationEndsEndBeforeTheServerWaitsForThem() {
		ReactiveWebServerApplicationContext context = run();
		context.getBean(LiveOperations.class).start("room").block(SOON);
		StepVerifier.create(events(context)).expectNextCount(1).then(context::close).expectComplete().verify(SOON);
	}

	private static ReactiveWebServerApplicationContext run() {
		return (ReactiveWebServerApplicationContext) new SpringApplicationBuilder(ControlRoomApplication.class)
			.run("--server.port=0", "--live.emulator.port=0", "--live.monitor.interval=1s");
	}

	private static Flux<String> events(ReactiveWebServerApplicationContext context) {
		return WebTestClient.bindToServer()
			.baseUrl("http://127.0.0.1:" + context.getWebServer().getPort())
			.responseTimeout(SOON)
			.build()
			.get()
			.uri("/api/events")
			.accept(MediaType.TEXT_EVENT_STREAM)
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(String.class)
			.getResponseBody();
	}

}
