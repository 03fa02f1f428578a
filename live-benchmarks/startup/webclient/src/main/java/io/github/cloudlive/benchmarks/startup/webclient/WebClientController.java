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

package io.github.cloudlive.benchmarks.startup.webclient;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * The one thing that the application does.
 */
@RestController
class WebClientController {

	private final WebClient platform;

	WebClientController(WebClient.Builder builder) {
		this.platform = builder.baseUrl("http://127.0.0.1:28000").build();
	}

	@GetMapping("/lives")
	Mono<String> list() {
		return this.platform.post().uri("/v1/live/list").retrieve().bodyToMono(String.class);
	}

}
