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

import java.util.concurrent.TimeUnit;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * When a call is cancelled: a while after it has come so far, or in the middle of that.
 */
final class Cancellation {

	private final Sinks.Empty<Void> now = Sinks.empty();

	private final Moment moment;

	private final int delayNanos;

	/**
	 * Create one.
	 * @param moment how far the call has come
	 * @param delayNanos how long after that; {@code 0} for on the same thread
	 */
	Cancellation(Moment moment, int delayNanos) {
		this.moment = moment;
		this.delayNanos = delayNanos;
	}

	/**
	 * Tell how far the call has come.
	 */
	void reach(Moment reached) {
		if (reached != this.moment) {
			return;
		}
		if (this.delayNanos == 0) {
			this.now.tryEmitEmpty();
		}
		else {
			Schedulers.parallel().schedule(this.now::tryEmitEmpty, this.delayNanos, TimeUnit.NANOSECONDS);
		}
	}

	/**
	 * Complete when the call is to be cancelled.
	 */
	Mono<Void> now() {
		return this.now.asMono();
	}

	/**
	 * How far a call has come.
	 */
	enum Moment {

		/** It is about to be made. */
		MADE,

		/** It has been made, and has no connection yet. */
		WAITING,

		/** Its request is about to be written. */
		CONNECTED,

		/** The platform has its request. */
		ARRIVED,

		/** The first piece of the answer is on its way. */
		BEGUN,

		/** The whole answer is on its way. */
		ENDED

	}

}
