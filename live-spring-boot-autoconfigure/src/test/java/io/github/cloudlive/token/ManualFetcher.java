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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * A fetcher whose fetches end when the test says so.
 */
final class ManualFetcher implements AccessTokenFetcher {

	private final List<Sinks.One<FetchedToken>> fetches = new CopyOnWriteArrayList<>();

	@Override
	public Mono<FetchedToken> fetch() {
		return Mono.defer(() -> {
			Sinks.One<FetchedToken> fetch = Sinks.one();
			this.fetches.add(fetch);
			return fetch.asMono();
		});
	}

	/**
	 * Return how many fetches were begun.
	 */
	int count() {
		return this.fetches.size();
	}

	void succeed(String token, Duration lifetime) {
		last().tryEmitValue(new FetchedToken(token, lifetime)).orThrow();
	}

	void fail(String message) {
		last().tryEmitError(new IllegalStateException(message)).orThrow();
	}

	private Sinks.One<FetchedToken> last() {
		return this.fetches.get(this.fetches.size() - 1);
	}

}
