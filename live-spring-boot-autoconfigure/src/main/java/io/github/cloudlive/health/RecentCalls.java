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

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.LiveCallListener;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;

/**
 * Remembers how the last operations ended. Thread-safe.
 */
public final class RecentCalls implements LiveCallListener {

	private final AtomicReference<Memory> memory = new AtomicReference<>(new Memory(null, null, false));

	private final Clock clock;

	/**
	 * Create a memory of operations.
	 * @param clock tells when an operation ended
	 */
	public RecentCalls(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void onSuccess(LiveOperation operation) {
		Instant now = this.clock.instant();
		this.memory.updateAndGet((before) -> new Memory(now, before.lastFailure(), false));
	}

	@Override
	public void onFailure(LiveOperation operation, LiveException exception) {
		Failure failure = new Failure(this.clock.instant(), operation, exception);
		this.memory.updateAndGet((before) -> new Memory(before.lastSuccess(), failure, true));
	}

	Memory recall() {
		return Objects.requireNonNull(this.memory.get());
	}

	/**
	 * What is remembered.
	 *
	 * @param lastSuccess when an operation last succeeded
	 * @param lastFailure how one last failed
	 * @param failing whether the last one failed
	 */
	record Memory(@Nullable Instant lastSuccess, @Nullable Failure lastFailure, boolean failing) {

	}

	/**
	 * How an operation failed.
	 */
	record Failure(Instant time, LiveOperation operation, LiveException exception) {

	}

}
