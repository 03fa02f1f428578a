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

package io.github.cloudlive.client;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Runs a piece of work for all who ask before it begins, one run at a time: who asks
 * while one is under way gets the result of the next, which is no older than the
 * question. A run ends when the last of those who wait for it leaves.
 *
 * @param <T> the result
 */
final class NextRun<T> {

	private final Mono<T> work;

	private @Nullable Turn waiting;

	private @Nullable Turn running;

	NextRun(Mono<T> work) {
		this.work = work;
	}

	/**
	 * Wait for the next run.
	 */
	Mono<T> join() {
		return Mono.defer(() -> waiting().result);
	}

	private synchronized Turn waiting() {
		if (this.waiting == null) {
			this.waiting = new Turn((this.running != null) ? this.running.end.asMono() : Mono.empty());
		}
		return this.waiting;
	}

	private synchronized void begin(Turn turn) {
		this.waiting = null;
		this.running = turn;
	}

	private synchronized void end(Turn turn) {
		if (this.waiting == turn) {
			this.waiting = null;
		}
		if (this.running == turn) {
			this.running = null;
		}
	}

	private final class Turn {

		private final Sinks.Empty<Void> end = Sinks.empty();

		private final Mono<T> result;

		Turn(Mono<Void> previousEnd) {
			this.result = previousEnd.then(Mono.defer(() -> {
				begin(this);
				return NextRun.this.work;
			})).doFinally((signal) -> {
				end(this);
				this.end.tryEmitEmpty();
			}).share();
		}

	}

}
