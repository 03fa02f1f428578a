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
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Status;

import io.github.cloudlive.LiveCallListener;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOutcomeUnknownException;

/**
 * Remembers what the last calls of an account have told. Thread-safe.
 */
final class RecentCalls implements LiveCallListener {

	private final Memory gateway = new Memory();

	private final Memory token = new Memory();

	private final Clock clock;

	RecentCalls(Clock clock) {
		this.clock = clock;
	}

	Memory gateway() {
		return this.gateway;
	}

	Memory token() {
		return this.token;
	}

	/**
	 * Whether calls told anything of the gateway within a time.
	 */
	boolean areWithin(Duration time) {
		return this.gateway.recall().isRecent(time, this.clock.instant());
	}

	@Override
	public void onSuccess(LiveOperation operation) {
		onSignOfLife();
		this.token.keepSuccess(this.clock.instant());
	}

	@Override
	public void onFailure(LiveOperation operation, LiveException failure) {
		LiveException reason = reasonOf(failure);
		Verdict verdict = Verdict.of(reason);
		keep(this.gateway, verdict.gateway(), reason);
		keep(this.token, verdict.token(), reason);
	}

	/**
	 * The gateway answered, which tells nothing of the token.
	 */
	void onSignOfLife() {
		this.gateway.keepSuccess(this.clock.instant());
	}

	private void keep(Memory memory, @Nullable Status status, LiveException reason) {
		if (status == null) {
			return;
		}
		Instant now = this.clock.instant();
		if (status.equals(Status.UP)) {
			memory.keepSuccess(now);
		}
		else {
			memory.keepFailure(new Memory.Failure(now, status, reason));
		}
	}

	/**
	 * Where nobody knows what was done, what came back tells more.
	 */
	private static LiveException reasonOf(LiveException failure) {
		return (failure instanceof LiveOutcomeUnknownException && failure.getCause() instanceof LiveException cause)
				? cause : failure;
	}

}
