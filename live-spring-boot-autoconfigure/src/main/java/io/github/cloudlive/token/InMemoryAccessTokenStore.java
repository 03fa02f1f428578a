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
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.github.cloudlive.token.TokenSnapshot.StoredToken;

/**
 * Keeps the access token in the memory of this process.
 */
public final class InMemoryAccessTokenStore implements AccessTokenStore {

	private final Sinks.Many<Long> publications = Sinks.many().multicast().directBestEffort();

	private final Clock clock;

	private long generation;

	private @Nullable AccessToken token;

	private @Nullable String leaseOwner;

	private Instant leaseBegin = Instant.MAX;

	private Instant leaseEnd = Instant.MIN;

	/**
	 * Create an empty store.
	 * @param clock tells when tokens and leases end
	 */
	public InMemoryAccessTokenStore(Clock clock) {
		this.clock = clock;
	}

	@Override
	public Mono<TokenSnapshot> read() {
		return Mono.fromSupplier(this::snapshot);
	}

	@Override
	public Mono<Boolean> publish(FetchedToken fetched, long after) {
		return Mono.fromSupplier(() -> {
			boolean published = replace(fetched, after);
			if (published) {
				this.publications.tryEmitNext(after + 1);
			}
			return published;
		});
	}

	@Override
	public Mono<Boolean> acquireLease(String owner, Duration time) {
		return Mono.fromSupplier(() -> lease(null, owner, time));
	}

	@Override
	public Mono<Boolean> renewLease(String owner, Duration time) {
		return Mono.fromSupplier(() -> lease(owner, owner, time));
	}

	@Override
	public Mono<Void> releaseLease(String owner, Duration rest) {
		return Mono.fromRunnable(() -> lease(owner, "(rest)", rest));
	}

	@Override
	public Flux<Long> publications() {
		return this.publications.asFlux();
	}

	private synchronized TokenSnapshot snapshot() {
		Instant now = this.clock.instant();
		AccessToken current = this.token;
		if (current == null || !now.isBefore(current.getExpiresAt())) {
			return new TokenSnapshot(this.generation, null);
		}
		return new TokenSnapshot(this.generation, new StoredToken(current.getValue(), current.getLifetime(),
				Duration.between(now, current.getExpiresAt())));
	}

	private synchronized boolean replace(FetchedToken fetched, long after) {
		if (this.generation != after) {
			return false;
		}
		this.generation = after + 1;
		this.token = AccessToken.of(fetched, this.generation, this.clock.instant());
		return true;
	}

	private synchronized boolean lease(@Nullable String holder, String owner, Duration time) {
		Instant now = this.clock.instant();
		// a clock that is set back must not prolong it
		boolean running = !now.isBefore(this.leaseBegin) && now.isBefore(this.leaseEnd);
		String present = running ? this.leaseOwner : null;
		if ((holder != null) ? !holder.equals(present) : present != null) {
			return false;
		}
		this.leaseOwner = owner;
		this.leaseBegin = now;
		this.leaseEnd = now.plus(time);
		return true;
	}

}
