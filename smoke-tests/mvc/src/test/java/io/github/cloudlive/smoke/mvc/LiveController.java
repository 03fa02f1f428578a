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

import java.util.List;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;

@RestController
@RequestMapping("/lives")
class LiveController {

	private final LiveOperations live;

	LiveController(LiveOperations live) {
		this.live = live;
	}

	@PutMapping("/{groupId}")
	Mono<LiveStream> start(@PathVariable String groupId) {
		return this.live.start(groupId);
	}

	@PostMapping("/{groupId}/restart")
	LiveStream restart(@PathVariable String groupId) {
		this.live.ensureStopped(groupId).block();
		return this.live.start(groupId).block();
	}

	@GetMapping
	Mono<List<LiveStream>> list() {
		return this.live.list().collectList();
	}

	@DeleteMapping("/{groupId}")
	Mono<Void> stop(@PathVariable String groupId) {
		return this.live.stop(groupId);
	}

}
