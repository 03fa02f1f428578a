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

import java.util.concurrent.atomic.AtomicInteger;

import reactor.core.publisher.Flux;

/**
 * Counts the viewers of all lives, and lets no more in than there may be.
 */
final class Viewers {

	private final AtomicInteger present = new AtomicInteger();

	private final int limit;

	Viewers(int limit) {
		this.limit = limit;
	}

	<T> Flux<T> admit(Flux<T> stream) {
		return Flux.defer(() -> {
			if (this.present.incrementAndGet() > this.limit) {
				this.present.decrementAndGet();
				return Flux.error(new TooManyViewersException(this.limit));
			}
			return stream.doFinally((signal) -> this.present.decrementAndGet());
		});
	}

}
