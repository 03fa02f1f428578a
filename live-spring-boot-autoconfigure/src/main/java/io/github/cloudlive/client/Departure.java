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

import org.jspecify.annotations.Nullable;

/**
 * When the request of a start left: of the first attempt that may have been done. Written
 * on the event loop, read where the attempt has failed.
 */
final class Departure {

	private final Clock clock;

	private volatile @Nullable Instant time;

	private volatile boolean kept;

	Departure(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Take note that a request leaves.
	 */
	void onSent() {
		if (!this.kept) {
			this.time = this.clock.instant();
		}
	}

	/**
	 * Forget no more: from now on it is in doubt whether an attempt was done.
	 */
	void keep() {
		this.kept = true;
	}

	/**
	 * Return when it left, by this machine's clock, or {@code null} if that was not seen.
	 */
	@Nullable Instant time() {
		return this.time;
	}

}
