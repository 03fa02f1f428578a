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

package io.github.cloudlive.token.redis;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import reactor.core.publisher.Mono;

import io.github.cloudlive.token.AccessTokenFetcher;
import io.github.cloudlive.token.FetchedToken;

/**
 * Hands out tokens and, as the platform does, takes only the last one.
 */
final class Gateway implements AccessTokenFetcher {

	private final List<String> tokens = new CopyOnWriteArrayList<>();

	private final Duration lifetime;

	Gateway(Duration lifetime) {
		this.lifetime = lifetime;
	}

	@Override
	public Mono<FetchedToken> fetch() {
		return Mono.delay(Duration.ofMillis(50)).map((tick) -> issue());
	}

	int fetches() {
		return this.tokens.size();
	}

	String valid() {
		return this.tokens.get(this.tokens.size() - 1);
	}

	private synchronized FetchedToken issue() {
		this.tokens.add("secret-token-" + (this.tokens.size() + 1));
		return new FetchedToken(valid(), this.lifetime);
	}

}
