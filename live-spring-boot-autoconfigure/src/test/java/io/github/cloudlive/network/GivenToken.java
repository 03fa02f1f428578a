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

package io.github.cloudlive.network;

import java.time.Duration;
import java.time.Instant;

import reactor.core.publisher.Mono;

import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.AccessTokenSupplier;
import io.github.cloudlive.token.FetchedToken;

/**
 * A token that needs no fetching.
 */
public final class GivenToken implements AccessTokenSupplier {

	static final String VALUE = "f0f646c66a7219b040e45fdb592504ba";

	private final AccessToken token = AccessToken.of(new FetchedToken(VALUE, Duration.ofHours(2)), 1, Instant.now());

	@Override
	public AccessToken getIfPresent() {
		return this.token;
	}

	@Override
	public Mono<AccessToken> get() {
		return Mono.just(this.token);
	}

	@Override
	public void reject(AccessToken rejected) {
	}

	@Override
	public AccessToken peek() {
		return this.token;
	}

}
