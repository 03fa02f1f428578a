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

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Keeps the access token in the memory of this process.
 */
public final class InMemoryAccessTokenStore implements AccessTokenStore {

	private final AtomicReference<@Nullable AccessToken> kept = new AtomicReference<>();

	@Override
	public Mono<AccessToken> read() {
		return Mono.fromSupplier(this.kept::get);
	}

	@Override
	public Mono<Void> write(AccessToken token) {
		return Mono.fromRunnable(() -> this.kept.set(token));
	}

	@Override
	public Mono<Void> remove(AccessToken token) {
		return Mono.fromRunnable(() -> this.kept.updateAndGet((current) -> token.equals(current) ? null : current));
	}

}
