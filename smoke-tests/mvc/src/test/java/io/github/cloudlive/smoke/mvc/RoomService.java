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
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;

@Service
class RoomService {

	private final LiveOperations lives;

	RoomService(LiveOperations lives) {
		this.lives = lives;
	}

	LiveStream open(String room) {
		return this.lives.ensureStarted(room).block();
	}

	List<LiveStream> openAll(List<String> rooms) {
		return Flux.fromIterable(rooms).flatMap(this.lives::ensureStarted).collectList().block();
	}

	void close(String room) {
		this.lives.ensureStopped(room).block();
	}

	@Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
	void keepLobbyOpen() {
		open("lobby");
	}

}
