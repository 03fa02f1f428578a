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

	static final Duration LIFETIME = Duration.ofSeconds(7200);

	private static final int MAX_REPEATS = 3;

	private final VirtualClock clock = new VirtualClock();

	private final FakePlatform platform = new FakePlatform(this.clock, LIFETIME);

	private final Random random;

	private final SimulatedStore store;

	private final SharingSettings sharing;

	private final Duration meanPause;

	private long calls;

	private long rejections;

	private long failures;

	private long worstWaitNanos;

	/**
	 * Set up a simulation.
	 * @param seed decides everything that is random
	 * @param minFetchInterval the minimum interval between fetches
	 * @param meanPause how long a replica pauses between two calls, on average
	 * @param loss which part of commands and answers is lost
	 */
	TokenSimulation(long seed, Duration minFetchInterval, Duration meanPause, double loss) {
		this.random = new Random(seed);
		this.store = new SimulatedStore(new InMemoryAccessTokenStore(this.clock), this.clock, this.random, loss);
		this.sharing = new SharingSettings(Duration.ofMillis(500), SharingSettings.OnUnavailable.LOCAL,
				minFetchInterval, Duration.ofSeconds(30));
		this.meanPause = meanPause;
	}

	Result run(int replicas, Duration time) {
		for (int i = 0; i < replicas; i++) {
			CachingAccessTokenSupplier replica = new CachingAccessTokenSupplier(fetcher(), this.store,
					TokenSettings.defaults(), this.sharing, this.clock, this.clock.scheduler(), this.random);
			// most replicas start together, as a rollout does
			callAfter(replica, Duration.ofMillis(this.random.nextInt(10_000)));
		}
		this.clock.move(time);
		double replicaHours = replicas * (time.toSeconds() / 3600.0);
		return new Result(this.calls, this.platform.fetches(), this.rejections, this.failures,
				this.store.commands() / replicaHours, Duration.ofNanos(this.worstWaitNanos));
	}

	/** One fetch in a hundred takes so long that its lease is lost. */
	private AccessTokenFetcher fetcher() {
		return () -> {
			boolean late = this.random.nextInt(100) == 0;
			return this.platform
				.fetcher(Duration.ofMillis(5 + this.random.nextInt(40)),
						late ? Duration.ofSeconds(50) : Duration.ofMillis(5 + this.random.nextInt(40)))
				.fetch();
		};
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
		callAfter(replica, Duration.ofMillis((long) (this.meanPause.toMillis() * factor)));
	}

	private long now() {
		return this.clock.scheduler().now(TimeUnit.NANOSECONDS);
	}

	/**
	 * What came of it.
	 *
	 * @param calls how often a token was asked for
	 * @param fetches how many tokens were fetched, in all
	 * @param rejections how often the platform rejected one
	 * @param failures how many calls failed
	 * @param commandsPerReplicaHour commands of the store
	 * @param worstWait the longest time from a call to a token that the platform accepts
	 */
	record Result(long calls, int fetches, long rejections, long failures, double commandsPerReplicaHour,
			Duration worstWait) {

	}

}
