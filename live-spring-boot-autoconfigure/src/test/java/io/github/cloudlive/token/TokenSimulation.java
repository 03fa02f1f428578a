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
import java.util.concurrent.TimeUnit;

import reactor.core.publisher.Mono;

/**
 * A day of a service with many replicas, in virtual time: the production classes over a
 * simulated store and a simulated platform.
 */
final class TokenSimulation {

	private static final int MAX_REPEATS = 3;

	/** Longer than a lease is prolonged. */
	private static final Duration LATENESS = Duration.ofSeconds(50);

	private static final SharingSettings DEFAULTS = SharingSettings.defaults();

	private final VirtualClock clock = new VirtualClock();

	private final SimulatedService service;

	private final StoreMutation mutation;

	private final Random random;

	private final FakePlatform platform;

	private final SimulatedStore store;

	private long calls;

	private long lateFetches;

	private long rejections;

	private long failures;

	private long worstWaitNanos;

	/**
	 * Set up a simulation.
	 * @param service what is simulated
	 * @param mutation what is taken out of the algorithm
	 * @param seed decides everything that is random
	 */
	TokenSimulation(SimulatedService service, StoreMutation mutation, long seed) {
		this.service = service;
		this.mutation = mutation;
		this.random = new Random(seed);
		this.platform = new FakePlatform(this.clock, service.tokenLife());
		this.store = new SimulatedStore(new InMemoryAccessTokenStore(this.clock), this.clock, this.random,
				service.loss());
	}

	Result run(Duration time) {
		SharingSettings sharing = new SharingSettings(DEFAULTS.timeout(), DEFAULTS.onUnavailable(),
				this.service.minFetchInterval(), DEFAULTS.longestFetch());
		for (int i = 0; i < this.service.replicas(); i++) {
			CachingAccessTokenSupplier replica = new CachingAccessTokenSupplier(this::fetch,
					this.mutation.apply(this.store), TokenSettings.defaults(), sharing, this.clock,
					this.clock.scheduler(), this.random);
			// they start together, as in a rollout
			callAfter(replica, Duration.ofMillis(this.random.nextInt(10_000)));
		}
		this.clock.move(time);
		double replicaHours = this.service.replicas() * (time.toSeconds() / 3600.0);
		return new Result(this.calls, this.platform.fetches(), this.lateFetches, this.rejections, this.failures,
				this.store.losses(), this.store.commands() / replicaHours, Duration.ofNanos(this.worstWaitNanos));
	}

	private Mono<FetchedToken> fetch() {
		Duration there = Duration.ofMillis(5 + this.random.nextInt(40));
		Duration back = Duration.ofMillis(5 + this.random.nextInt(40));
		if (this.random.nextDouble() < this.service.late()) {
			this.lateFetches++;
			back = LATENESS;
		}
		return this.platform.fetcher(there, back).fetch();
	}

	private void callAfter(CachingAccessTokenSupplier replica, Duration pause) {
		this.clock.scheduler().schedule(() -> {
			long begin = now();
			this.calls++;
			call(replica, 0).subscribe((token) -> onEnd(replica, begin), (ex) -> {
				this.failures++;
				onEnd(replica, begin);
			});
		}, pause.toNanos(), TimeUnit.NANOSECONDS);
	}

	private Mono<AccessToken> call(CachingAccessTokenSupplier replica, int repeats) {
		return replica.get().flatMap((token) -> {
			if (this.platform.accepts(token)) {
				return Mono.just(token);
			}
			this.rejections++;
			replica.reject(token);
			return (repeats < MAX_REPEATS) ? call(replica, repeats + 1)
					: Mono.error(new IllegalStateException("Rejected " + (repeats + 1) + " times"));
		});
	}

	private void onEnd(CachingAccessTokenSupplier replica, long begin) {
		this.worstWaitNanos = Math.max(this.worstWaitNanos, now() - begin);
		double factor = -Math.log(1 - this.random.nextDouble());
		callAfter(replica, Duration.ofMillis((long) (this.service.meanPause().toMillis() * factor)));
	}

	private long now() {
		return this.clock.scheduler().now(TimeUnit.NANOSECONDS);
	}

	/**
	 * What came of it.
	 *
	 * @param calls how often a token was asked for
	 * @param fetches how many tokens were fetched, in all
	 * @param lateFetches how many of them came when their lease was lost
	 * @param rejections how often the platform rejected one
	 * @param failures how many calls failed
	 * @param lostCommands how many commands of the store never came back
	 * @param commandsPerReplicaHour commands of the store
	 * @param worstWait the longest time from a call to a token that the platform accepts
	 */
	record Result(long calls, long fetches, long lateFetches, long rejections, long failures, long lostCommands,
			double commandsPerReplicaHour, Duration worstWait) {

	}

}
