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
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged control room with what was worked out ahead of time: conditions, bean
 * definitions and how properties are bound.
 */
class AheadOfTimeIT {

	@Test
	void listWhenProcessedAheadOfTimeIsAnswered() throws IOException, InterruptedException {
		try (ControlRoomProcess controlRoom = new ControlRoomProcess("-Dspring.aot.enabled=true")) {
			assertThat(controlRoom.log()).contains("Starting AOT-processed ControlRoomApplication");
			HttpResponse<String> lives = get(controlRoom, "/api/lives");
			assertThat(lives.statusCode()).isEqualTo(200);
			assertThat(lives.body()).isEqualTo("[]");
			assertThat(controlRoom.stop()).isTrue();
		}
	}

	private static HttpResponse<String> get(ControlRoomProcess controlRoom, String path)
			throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(controlRoom.url(path)).build(), BodyHandlers.ofString());
	}

}
