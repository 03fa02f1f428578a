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

import reactor.core.publisher.Mono;

/**
 * A platform that keeps one valid token: each fetch kills the one before, when the work
 * is done, not when its answer arrives.
 */
final class FakePlatform {

	private final VirtualClock clock;

	private final Duration lifetime;

	private int fetches;

	private String valid = "none";

	FakePlatform(VirtualClock clock, Duration lifetime) {
		this.clock = clock;
		this.lifetime = lifetime;
	}

	/**
	 * Fetch a token.
	 * @param there how long the request is on its way
	 * @param back how long the answer is
	 */
	AccessTokenFetcher fetcher(Duration there, Duration back) {
		return () -> Mono.delay(there, this.clock.scheduler())
			.map((zero) -> rotate())
			.delayElement(back, this.clock.scheduler());
	}

	FetchedToken rotate() {
		this.fetches++;
		this.valid = "token-" + this.fetches;
		return new FetchedToken(this.valid, this.lifetime);
	}

	boolean accepts(AccessToken token) {
		return token.getValue().equals(this.valid);
	}

	int fetches() {
		return this.fetches;
	}

}
