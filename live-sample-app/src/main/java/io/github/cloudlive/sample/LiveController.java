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

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;

/**
 * Lists, starts and stops lives over HTTP.
 */
@RestController
@RequestMapping("/api/lives")
class LiveController {

	private final LiveOperations lives;

	private final StartedHere startedHere;

	LiveController(LiveOperations lives, StartedHere startedHere) {
		this.lives = lives;
		this.startedHere = startedHere;
	}

	@GetMapping
	Flux<LiveStream> list() {
		return this.lives.list();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Mono<LiveStream> start(@RequestBody StartLiveForm form) {
		return this.lives.start(form.toRequest())
			.doOnNext((live) -> this.startedHere.remember(live, LiveSettings.of(form)));
	}

	@DeleteMapping("/{groupId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> stop(@PathVariable String groupId) {
		return this.lives.stop(groupId);
	}

	// Slashes, percent signs and semicolons in a path are turned away before they get
	// here
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> stopByParameter(@RequestParam String groupId) {
		return this.lives.stop(groupId);
	}

}
