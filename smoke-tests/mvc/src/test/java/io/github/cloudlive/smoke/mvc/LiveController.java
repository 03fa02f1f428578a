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

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.StartLiveRequest;

@RestController
class LiveController {

	private final LiveOperations lives;

	LiveController(LiveOperations lives) {
		this.lives = lives;
	}

	@PostMapping("/rooms/{room}/live")
	Mono<LiveStream> start(@PathVariable String room) {
		return this.lives.start(StartLiveRequest.builder(room).width(1280).height(720).frameRate(25).build());
	}

	@DeleteMapping("/rooms/{room}/live")
	Mono<Void> stop(@PathVariable String room) {
		return this.lives.stop(room);
	}

	@GetMapping("/lives")
	Flux<LiveStream> list() {
		return this.lives.list();
	}

}
