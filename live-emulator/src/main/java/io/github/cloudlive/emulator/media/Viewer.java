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

package io.github.cloudlive.emulator.media;

import java.time.Duration;
import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Somebody who watches a live: knows which picture comes next, and when.
 */
final class Viewer {

	/**
	 * A viewer who is farther behind than this many groups is moved to the newest one.
	 */
	static final long PATIENCE = 2;

	private final LiveMedia live;

	private final Timeline timeline;

	private final long begin;

	private long next;

	Viewer(LiveMedia live) {
		this.live = live;
		this.timeline = live.timeline();
		this.next = newestKeyPicture();
		this.begin = this.timeline.pictureTime(this.next);
	}

	Flux<FlvTag> tags() {
		Flux<FlvTag> frames = Mono.defer(this::awaitNext).repeat().concatMapIterable((frame) -> frame, 1);
		return Flux.fromIterable(this.live.flv().header()).concatWith(frames);
	}

	// A picture that is due waits until it is requested. The request may come from an
	// event loop, which must not do the work
	private Mono<List<FlvTag>> awaitNext() {
		long wait = this.timeline.dueTime(this.next) - this.live.now();
		return Mono.delay(Duration.ofMillis(Math.max(0, wait)), this.live.scheduler())
			.publishOn(this.live.scheduler())
			.map((due) -> takeNext());
	}

	private List<FlvTag> takeNext() {
		long newest = newestKeyPicture();
		if (newest - this.next > PATIENCE * this.timeline.groupSize()) {
			this.next = newest;
		}
		long number = this.next++;
		return this.live.flv().frame(number, this.live.picture(number), this.begin);
	}

	private long newestKeyPicture() {
		return this.timeline.firstOf(this.timeline.groupOf(this.timeline.pictureAt(this.live.now())));
	}

}
