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
import java.util.UUID;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * A lease that was taken: the right to fetch. It is prolonged while it is held, but not
 * for longer than a fetch may take, so that it has a longest possible life.
 */
final class FetchLease {

	/** How long a lease outlives a holder that died. */
	static final Duration TIME = Duration.ofSeconds(5);

	private final String owner = UUID.randomUUID().toString();

	private final AccessTokenStore store;

	private final SharingSettings settings;

	private final Clock clock;

	private final Scheduler scheduler;

	private final Disposable.Swap prolongations = Disposables.swap();

	private long restsUntil = Long.MIN_VALUE;

	private FetchLease(AccessTokenStore store, SharingSettings settings, Clock clock, Scheduler scheduler) {
		this.store = store;
		this.settings = settings;
		this.clock = clock;
		this.scheduler = scheduler;
	}

	/**
	 * Take the lease.
	 * @return the lease, or empty if somebody else has it
	 */
	static Mono<FetchLease> acquire(AccessTokenStore store, SharingSettings settings, Clock clock,
			Scheduler scheduler) {
		FetchLease lease = new FetchLease(store, settings, clock, scheduler);
		return store.acquireLease(lease.owner, TIME).filter(Boolean::booleanValue).map((taken) -> lease);
	}

	/**
	 * Take note that a fetch begins: the lease is prolonged from now on, and when it is
	 * given back nobody fetches before the minimum interval is over.
	 */
	void onFetch() {
		this.restsUntil = this.clock.millis() + this.settings.minFetchInterval().toMillis();
		Duration third = TIME.dividedBy(3);
		this.prolongations.update(Flux.interval(third, this.scheduler)
			.take(this.settings.longestFetch().dividedBy(third))
			.concatMap((tick) -> this.store.renewLease(this.owner, TIME))
			.takeWhile(Boolean::booleanValue)
			.subscribe(null, (ex) -> {
				// it ends by itself then, and another replica takes over
			}));
	}

	void release() {
		this.prolongations.dispose();
		Duration rest = Duration.ofMillis(Math.max(0, this.restsUntil - this.clock.millis()));
		this.store.releaseLease(this.owner, rest).subscribe(null, (ex) -> {
			// it ends by itself then
		});
	}

}
