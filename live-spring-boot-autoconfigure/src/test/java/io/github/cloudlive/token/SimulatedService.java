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

/**
 * The service that a simulation runs, and the world it lives in.
 *
 * @param replicas how many replicas it has
 * @param meanPause how long a replica pauses between two calls, on average
 * @param tokenLife how long a token lives
 * @param minFetchInterval the minimum interval between fetches
 * @param loss which part of store commands, answers and news is lost
 * @param late which part of token fetches takes so long that the lease is lost
 */
record SimulatedService(int replicas, Duration meanPause, Duration tokenLife, Duration minFetchInterval, double loss,
		double late) {

	/** A large service in production. */
	static final SimulatedService LARGE = new SimulatedService(10_000, Duration.ofMinutes(10), Duration.ofHours(2),
			Duration.ofSeconds(1), 0, 0.01);

	/**
	 * A service whose replicas call all the time, whose tokens live a minute, and where
	 * nothing keeps fetches apart: what can go wrong does so soon.
	 */
	static final SimulatedService BUSY = new SimulatedService(200, Duration.ofSeconds(1), Duration.ofMinutes(1),
			Duration.ZERO, 0, 0.2);

	SimulatedService withLoss(double part) {
		return new SimulatedService(this.replicas, this.meanPause, this.tokenLife, this.minFetchInterval, part,
				this.late);
	}

	/**
	 * How many tokens are fetched at most: a first one, one whenever a token nears its
	 * end, and another whenever a lease was lost. A fetch that loses its lease has held
	 * up the others for as long as a fetch may take.
	 */
	long mostFetches(Duration time, long lateFetches) {
		Duration shortestUse = this.tokenLife.minus(TokenSettings.defaults().refreshWindowOf(this.tokenLife));
		Duration heldUp = SharingSettings.defaults().longestFetch().multipliedBy(lateFetches);
		return 1 + lateFetches + time.minus(heldUp).dividedBy(shortestUse);
	}

}
