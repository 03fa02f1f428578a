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

import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

import org.springframework.util.ClassUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

import io.github.cloudlive.token.TokenSnapshot.StoredToken;

/**
 * What a store holds, as a replica uses it: each command bound in time, tokens by this
 * machine's clock.
 */
final class SharedTokens {

	/** How often those who wait look by themselves, should no news reach them. */
	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration MAX_SILENCE = Duration.ofSeconds(30);

	private final AccessTokenStore store;

	private final String storeName;

	private final Clock clock;

	private final Scheduler scheduler;

	private final RandomGenerator random;

	private volatile long lastGeneration;

	SharedTokens(AccessTokenStore store, AccessTokenListener listener, Duration timeout, Clock clock,
			Scheduler scheduler, RandomGenerator random) {
		this.store = new BoundedStore(store, listener, timeout, scheduler);
		this.storeName = ClassUtils.getShortName(store.getClass());
		this.clock = clock;
		this.scheduler = scheduler;
		this.random = random;
	}

	AccessTokenStore store() {
		return this.store;
	}

	String storeName() {
		return this.storeName;
	}

	/**
	 * Return the generation that the store had when it answered last.
	 */
	long lastGeneration() {
		return this.lastGeneration;
	}

	Mono<TokenSnapshot> snapshot() {
		return this.store.read().doOnNext((snapshot) -> this.lastGeneration = snapshot.generation());
	}

	/**
	 * Read the token that the store holds.
	 * @return the token, or empty if there is none that is wanted
	 */
	Mono<AccessToken> read(Unwanted unwanted) {
		return snapshot().flatMap((snapshot) -> wanted(snapshot, unwanted));
	}

	Mono<AccessToken> wanted(TokenSnapshot snapshot, Unwanted unwanted) {
		StoredToken stored = snapshot.token();
		if (stored == null || stored.remaining().isZero() || stored.remaining().isNegative()
				|| unwanted.matches(stored)) {
			return Mono.empty();
		}
		return Mono.just(AccessToken.of(stored, snapshot.generation(), this.clock.instant()));
	}

	/**
	 * Give each token that is published from now on, as far as news of it arrive.
	 */
	Flux<AccessToken> published() {
		return this.store.publications()
			.onBackpressureLatest()
			.concatMap((generation) -> read(Unwanted.NONE).onErrorComplete(), 1)
			.retryWhen(Retry.backoff(Long.MAX_VALUE, POLL)
				.maxBackoff(MAX_SILENCE)
				.transientErrors(true)
				.scheduler(this.scheduler));
	}

	/**
	 * Wait until it is worth looking again.
	 */
	Mono<Long> news() {
		long half = POLL.toMillis() / 2;
		Mono<Long> look = Mono.delay(Duration.ofMillis(half + this.random.nextLong(half)), this.scheduler);
		return this.store.publications().next().onErrorComplete().switchIfEmpty(Mono.never()).or(look);
	}

}
