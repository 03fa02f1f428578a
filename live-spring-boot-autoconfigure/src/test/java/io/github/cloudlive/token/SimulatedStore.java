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
import java.util.Random;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A store behind a network: commands take time, some are lost on their way there, some
 * answers on their way back, some news never arrive.
 */
final class SimulatedStore implements AccessTokenStore {

	private final AccessTokenStore store;

	private final VirtualClock clock;

	private final Random random;

	private final double loss;

	private long commands;

	private long losses;

	SimulatedStore(AccessTokenStore store, VirtualClock clock, Random random, double loss) {
		this.store = store;
		this.clock = clock;
		this.random = random;
		this.loss = loss;
	}

	long commands() {
		return this.commands;
	}

	long losses() {
		return this.losses;
	}

	@Override
	public Mono<TokenSnapshot> read() {
		return travel(this.store.read());
	}

	@Override
	public Mono<Boolean> publish(FetchedToken token, long after) {
		return travel(this.store.publish(token, after));
	}

	@Override
	public Mono<Boolean> acquireLease(String owner, Duration time) {
		return travel(this.store.acquireLease(owner, time));
	}

	@Override
	public Mono<Boolean> renewLease(String owner, Duration time) {
		return travel(this.store.renewLease(owner, time));
	}

	@Override
	public Mono<Void> releaseLease(String owner, Duration rest) {
		return travel(this.store.releaseLease(owner, rest).thenReturn(true)).then();
	}

	@Override
	public Flux<Long> publications() {
		return this.store.publications()
			.filter((generation) -> !isLost())
			.delayUntil((generation) -> Mono.delay(latency(), this.clock.scheduler()));
	}

	private <T> Mono<T> travel(Mono<T> command) {
		return Mono.defer(() -> {
			this.commands++;
			boolean lostThere = isLost();
			boolean lostBack = isLost();
			if (lostThere || lostBack) {
				this.losses++;
			}
			Mono<T> there = lostThere ? Mono.never() : Mono.delay(latency(), this.clock.scheduler()).then(command);
			Duration back = latency();
			return lostBack ? there.then(Mono.never()) : there.delayElement(back, this.clock.scheduler());
		});
	}

	private boolean isLost() {
		return this.random.nextDouble() < this.loss;
	}

	private Duration latency() {
		// mostly below a millisecond, now and then much more
		double millis = 0.3 + -Math.log(1 - this.random.nextDouble());
		return Duration.ofNanos((long) (millis * 1_000_000));
	}

}
