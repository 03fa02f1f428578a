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
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
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

	private final Scheduler scheduler;

	private final Disposable.Swap prolongations = Disposables.swap();

	private final AtomicBoolean released = new AtomicBoolean();

	/** When the fetch began, by a clock that nobody sets. */
	private @Nullable Long fetchedAt;

	private FetchLease(AccessTokenStore store, SharingSettings settings, Scheduler scheduler) {
		this.store = store;
		this.settings = settings;
		this.scheduler = scheduler;
	}

	/**
	 * Take the lease.
	 * @return the lease, or empty if somebody else has it
	 */
	static Mono<FetchLease> acquire(AccessTokenStore store, SharingSettings settings, Scheduler scheduler) {
		FetchLease lease = new FetchLease(store, settings, scheduler);
		return store.acquireLease(lease.owner, TIME)
			// it may have been taken all the same
			.doOnError((ex) -> lease.release())
			.doOnCancel(lease::release)
			.filter(Boolean::booleanValue)
			.map((taken) -> lease);
	}

	/**
	 * Take note that a fetch begins: the lease is prolonged from now on, and when it is
	 * given back nobody fetches before the minimum interval is over.
	 */
	void onFetch() {
		this.fetchedAt = this.scheduler.now(TimeUnit.NANOSECONDS);
		Duration third = TIME.dividedBy(3);
		this.prolongations.update(Flux.interval(third, this.scheduler)
			.take(this.settings.longestFetch().dividedBy(third))
			// one that failed may succeed the next time, before the lease ends by itself
			.concatMap((tick) -> this.store.renewLease(this.owner, TIME).onErrorReturn(true))
			.takeWhile(Boolean::booleanValue)
			.subscribe(null, (ex) -> {
				// it ends by itself then, and another replica takes over
			}));
	}

	private Duration rest() {
		Long begun = this.fetchedAt;
		if (begun == null) {
			return Duration.ZERO;
		}
		Duration passed = Duration.ofNanos(this.scheduler.now(TimeUnit.NANOSECONDS) - begun);
		Duration rest = this.settings.minFetchInterval().minus(passed);
		return rest.isNegative() ? Duration.ZERO : rest;
	}

	/**
	 * Give the lease back. Who is cancelled while holding it is told so twice: by the
	 * taking and by the holding.
	 */
	void release() {
		if (!this.released.compareAndSet(false, true)) {
			return;
		}
		this.prolongations.dispose();
		this.store.releaseLease(this.owner, rest()).subscribe(null, (ex) -> {
			// it ends by itself then
		});
	}

}
