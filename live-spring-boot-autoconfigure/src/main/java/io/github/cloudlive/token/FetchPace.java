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

package io.github.cloudlive.token;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import reactor.core.scheduler.Scheduler;

import io.github.cloudlive.LiveException;

/**
 * Keeps the fetches of this process apart: by the minimum interval always, and by more
 * after failures, so that a wrong secret does not hammer the gateway. Looks at the store
 * ahead of a token's expiry are kept apart likewise, and hold up no fetch. Goes by a
 * clock that nobody sets. Thread-safe.
 */
final class FetchPace {

	private static final int MAX_DOUBLINGS = 20;

	/** However long the platform asks to wait. */
	private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

	private final TokenSettings settings;

	private final Duration minInterval;

	private final Scheduler scheduler;

	private final long start;

	/** Guarded by this. */
	private int failures;

	/** Guarded by this. */
	private int looksInVain;

	/** Since the start. */
	private volatile Duration notBefore = Duration.ZERO;

	/** Since the start. */
	private volatile Duration noLookBefore = Duration.ZERO;

	FetchPace(TokenSettings settings, Duration minInterval, Scheduler scheduler) {
		this.settings = settings;
		this.minInterval = minInterval;
		this.scheduler = scheduler;
		this.start = scheduler.now(TimeUnit.NANOSECONDS);
	}

	/**
	 * Return how long the next fetch has to wait.
	 */
	Duration remaining() {
		Duration remaining = this.notBefore.minus(now());
		return remaining.isNegative() ? Duration.ZERO : remaining;
	}

	/**
	 * Return whether a refresh ahead of the token's expiry may begin: a look at the
	 * store, and a fetch.
	 */
	boolean allowsRefresh() {
		return remaining().isZero() && now().compareTo(this.noLookBefore) >= 0;
	}

	synchronized void onFetch() {
		this.notBefore = now().plus(this.minInterval);
	}

	synchronized void onSuccess() {
		this.failures = 0;
		this.looksInVain = 0;
	}

	synchronized void onFailure(Throwable failure) {
		Duration wait = longer(backoff(this.failures++), asked(failure));
		this.notBefore = longer(this.notBefore, now().plus(wait));
	}

	/**
	 * Take note of a look at the store that found no newer token.
	 */
	synchronized void onNothingNew() {
		this.noLookBefore = now().plus(backoff(this.looksInVain++));
	}

	private Duration backoff(int doublings) {
		Duration wait = this.settings.failureBackoff().multipliedBy(1L << Math.min(doublings, MAX_DOUBLINGS));
		Duration longest = this.settings.maxFailureBackoff();
		return (wait.compareTo(longest) < 0) ? wait : longest;
	}

	private static Duration asked(Throwable failure) {
		Duration asked = (failure instanceof LiveException exception) ? exception.getRetryAfter() : null;
		if (asked == null) {
			return Duration.ZERO;
		}
		return (asked.compareTo(LONGEST_WAIT) < 0) ? asked : LONGEST_WAIT;
	}

	private Duration now() {
		return Duration.ofNanos(this.scheduler.now(TimeUnit.NANOSECONDS) - this.start);
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

}
