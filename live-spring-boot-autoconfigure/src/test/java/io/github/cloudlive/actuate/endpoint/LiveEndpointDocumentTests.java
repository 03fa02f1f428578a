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

package io.github.cloudlive.actuate.endpoint;

import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import io.github.cloudlive.GeneratedPart;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.health.FakeGateway;
import io.github.cloudlive.token.VirtualClock;

/**
 * The examples in the document are what the endpoint answers.
 */
class LiveEndpointDocumentTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	/** As Spring Boot's mapper for endpoints. */
	private static final JsonMapper mapper = JsonMapper.builder()
		.changeDefaultPropertyInclusion(
				(value) -> value.withValueInclusion(Include.NON_NULL).withContentInclusion(Include.NON_NULL))
		.build();

	private final VirtualClock clock = new VirtualClock();

	private final FakeGateway gateway = new FakeGateway();

	private final LiveClient client = this.gateway.client(this.clock);

	private final LiveEndpoint endpoint = new LiveEndpoint(Map.of("default", this.client), this.clock);

	@Test
	void documentShowsAnswers() {
		this.client.operations().list().then().block(LIMIT);
		this.clock.move(Duration.ofMinutes(20));
		RotationAnswer rotated = rotate();
		RotationAnswer refused = rotate();
		this.clock.move(Duration.ofSeconds(48));
		this.gateway.answer = "{\"code\":606000005}";
		this.client.operations().list().then().onErrorComplete().block(LIMIT);
		this.clock.move(Duration.ofSeconds(12));
		new GeneratedPart("endpoint.md", LiveEndpointDocumentTests.class)
			.expect(String.join("\n", example("GET /actuator/live", 200, this.endpoint.live()),
					example("POST /actuator/live/default", rotated), example("POST /actuator/live/default", refused)));
	}

	private RotationAnswer rotate() {
		return this.endpoint.rotate("default").block(LIMIT);
	}

	private static String example(String request, RotationAnswer answer) {
		return example(request, answer.status(), answer.body());
	}

	private static String example(String request, int status, Object body) {
		String json = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(body).replace("\" : ", "\": ");
		return "`%s` → %d\n\n```json\n%s\n```\n".formatted(request, status, json);
	}

}
