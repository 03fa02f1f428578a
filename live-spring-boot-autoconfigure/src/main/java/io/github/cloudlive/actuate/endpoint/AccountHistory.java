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

package io.github.cloudlive.actuate.endpoint;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.LiveCallListener;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.client.LiveClientListener;
import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.FetchTrigger;

/**
 * Remembers an account's last rotation and its last failures. Thread-safe.
 */
final class AccountHistory implements LiveCallListener, LiveClientListener {

	private static final int MAX_FAILURES = 10;

	/** The newest first. Guarded by itself. */
	private final Deque<Failure> failures = new ArrayDeque<>(MAX_FAILURES);

	private final Clock clock;

	private volatile @Nullable RotationDescriptor lastRotation;

	AccountHistory(Clock clock) {
		this.clock = clock;
	}

	@Nullable RotationDescriptor lastRotation() {
		return this.lastRotation;
	}

	List<ErrorDescriptor> lastErrors() {
		synchronized (this.failures) {
			return this.failures.stream()
				.map((failure) -> ErrorDescriptor.of(failure.time(), failure.reason()))
				.toList();
		}
	}

	@Override
	public void onFetch(AccessToken token, FetchTrigger trigger) {
		this.lastRotation = RotationDescriptor.of(token, trigger);
	}

	@Override
	public void onFetchFailure(FetchTrigger trigger, LiveException failure) {
		keep(failure);
	}

	@Override
	public void onSuccess(LiveOperation operation) {
	}

	@Override
	public void onFailure(LiveOperation operation, LiveException failure) {
		keep(failure);
	}

	/**
	 * Keep a failure once: a fetch that failed is told by all operations that waited for
	 * it, too.
	 */
	private void keep(LiveException reason) {
		synchronized (this.failures) {
			if (this.failures.stream().anyMatch((failure) -> failure.reason() == reason)) {
				return;
			}
			if (this.failures.size() == MAX_FAILURES) {
				this.failures.removeLast();
			}
			this.failures.addFirst(new Failure(this.clock.instant(), reason));
		}
	}

	private record Failure(Instant time, LiveException reason) {

	}

}
