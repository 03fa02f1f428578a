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

package io.github.cloudlive.token.redis;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Keeps track of work that nobody waits for until the end, when somebody does.
 */
final class UnfinishedWork {

	private final Set<Sinks.Empty<Void>> unfinished = ConcurrentHashMap.newKeySet();

	/**
	 * Keep track of a piece of work from when it begins.
	 */
	Mono<Void> track(Mono<Void> work) {
		return Mono.defer(() -> {
			Sinks.Empty<Void> end = Sinks.empty();
			this.unfinished.add(end);
			return work.doFinally((signal) -> {
				this.unfinished.remove(end);
				end.tryEmitEmpty();
			});
		});
	}

	/**
	 * Wait for what has begun by now.
	 */
	Mono<Void> ended() {
		return Mono.defer(() -> Mono.when(this.unfinished.stream().map(Sinks.Empty::asMono).toList()));
	}

}
