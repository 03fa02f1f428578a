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

package io.github.cloudlive.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Status;

import io.github.cloudlive.LiveException;

/**
 * Remembers what calls have told of something that they need. Thread-safe.
 */
final class Memory {

	private final AtomicReference<Content> content = new AtomicReference<>(new Content(null, null, false));

	void keepSuccess(Instant time) {
		this.content.updateAndGet((before) -> new Content(time, before.lastFailure(), false));
	}

	void keepFailure(Failure failure) {
		this.content.updateAndGet((before) -> new Content(before.lastSuccess(), failure, true));
	}

	Content recall() {
		return Objects.requireNonNull(this.content.get());
	}

	/**
	 * What is remembered.
	 *
	 * @param lastSuccess when it last did what it should
	 * @param lastFailure how it last failed
	 * @param failing whether that came later
	 */
	record Content(@Nullable Instant lastSuccess, @Nullable Failure lastFailure, boolean failing) {

		/**
		 * Return the failure that nothing better has followed.
		 */
		@Nullable Failure present() {
			return this.failing ? this.lastFailure : null;
		}

		/**
		 * Whether calls told anything of it within a time.
		 */
		boolean isRecent(Duration time, Instant now) {
			Failure failure = present();
			Instant last = (failure != null) ? failure.time() : this.lastSuccess;
			return last != null && Duration.between(last, now).compareTo(time) <= 0;
		}

	}

	/**
	 * How it failed.
	 *
	 * @param time when
	 * @param status what follows from that
	 * @param reason what came back
	 */
	record Failure(Instant time, Status status, LiveException reason) {

	}

}
