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

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged control room with what was worked out ahead of time: conditions, bean
 * definitions and how properties are bound.
 */
class AheadOfTimeIT {

	@Test
	void liveWhenProcessedAheadOfTimeStartsIsListedAndStops() throws IOException, InterruptedException {
		try (ControlRoomProcess controlRoom = new ControlRoomProcess("-Dspring.aot.enabled=true")) {
			assertThat(controlRoom.log()).contains("Starting AOT-processed ControlRoomApplication");
			WebTestClient visitor = visitor(controlRoom);
			visitor.post()
				.uri("/api/lives")
				.contentType(MediaType.APPLICATION_JSON)
				.bodyValue("{\"groupId\": \"room-1\", \"cropMode\": \"FIT\"}")
				.exchange()
				.expectStatus()
				.isCreated();
			visitor.get().uri("/api/lives").exchange().expectBody().jsonPath("$[0].groupId").isEqualTo("room-1");
			visitor.get()
				.uri("/actuator/health/platform")
				.exchange()
				.expectBody()
				.jsonPath("$.components.live.components.default.components.gateway.status")
				.isEqualTo("UP");
			visitor.delete().uri("/api/lives/room-1").exchange().expectStatus().isNoContent();
			visitor.get().uri("/api/lives").exchange().expectBody().json("[]");
			assertThat(controlRoom.stop()).isTrue();
		}
	}

	private static WebTestClient visitor(ControlRoomProcess controlRoom) {
		WebTestClient stranger = WebTestClient.bindToServer().baseUrl(controlRoom.url("").toString()).build();
		String token = stranger.get()
			.uri("/")
			.exchange()
			.returnResult(Void.class)
			.getResponseCookies()
			.getFirst("XSRF-TOKEN")
			.getValue();
		return stranger.mutate().defaultCookie("XSRF-TOKEN", token).defaultHeader("X-XSRF-TOKEN", token).build();
	}

}
