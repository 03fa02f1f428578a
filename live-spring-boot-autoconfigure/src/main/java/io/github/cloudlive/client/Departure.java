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

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CancellationException;

import org.jspecify.annotations.Nullable;

/**
 * When the request of a start or a stop left: of the first attempt that may have been
 * done. Written on the event loop, read where the attempt has failed or is cut.
 */
final class Departure {

	private final Clock clock;

	private @Nullable Instant time;

	private boolean kept;

	private boolean barred;

	Departure(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Take note that a request leaves.
	 * @throws CancellationException if it must not
	 */
	synchronized void onSent() {
		if (this.barred) {
			throw new CancellationException("The client was closed");
		}
		if (!this.kept) {
			this.time = this.clock.instant();
		}
	}

	/**
	 * Forget no more: from now on it is in doubt whether an attempt was done.
	 */
	synchronized void keep() {
		this.kept = true;
	}

	/**
	 * Forget the last attempt: it is certain that it was not done.
	 */
	synchronized void forget() {
		if (!this.kept) {
			this.time = null;
		}
	}

	/**
	 * Let no request leave any more.
	 * @return whether it is certain that nothing was done, and that nothing will be
	 */
	synchronized boolean bar() {
		this.barred = true;
		return this.time == null;
	}

	/**
	 * Return when it left, by this machine's clock, or {@code null} if that was not seen.
	 */
	synchronized @Nullable Instant time() {
		return this.time;
	}

}
