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
import java.util.concurrent.atomic.AtomicReference;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Keeps one access token for all callers and renews it: when there is none, when it has
 * expired, when the platform rejected it, and ahead of its expiry while callers go on
 * with the valid one. Thread-safe.
 */
public final class CachingAccessTokenSupplier implements AccessTokenSupplier, AutoCloseable {

	private static final Log logger = LogFactory.getLog(CachingAccessTokenSupplier.class);

	private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

	private final SingleFlight<AccessToken> flight = new SingleFlight<>(Mono.defer(this::renew));

	private final TokenRenewal renewal;

	private final TokenSettings settings;

	private final FetchPace pace;

	private final Clock clock;

	private volatile @Nullable AccessToken rejected;

	/**
	 * Create a supplier.
	 * @param fetcher fetches a token
	 * @param store where tokens are kept
	 * @param settings how tokens are renewed
	 * @param sharing how they are shared
	 * @param clock judges the age of tokens
	 * @param scheduler waits between fetches and for other replicas
	 */
	public CachingAccessTokenSupplier(AccessTokenFetcher fetcher, AccessTokenStore store, TokenSettings settings,
			SharingSettings sharing, Clock clock, Scheduler scheduler) {
		this.settings = settings;
		this.pace = new FetchPace(settings, sharing.minFetchInterval(), clock);
		this.renewal = new CompetingRenewal(fetcher, new SharedTokens(store, sharing.timeout(), clock, scheduler),
				sharing, this.pace, clock, scheduler);
		this.clock = clock;
	}

	@Override
	public @Nullable AccessToken getIfPresent() {
		Kept current = this.kept.get();
		if (current == null) {
			return null;
		}
		long now = this.clock.millis();
		if (now >= current.expiresAt()) {
			return null;
		}
		if (now >= current.refreshAt()) {
			refreshAhead();
		}
		return current.token();
	}

	@Override
	public Mono<AccessToken> get() {
		return Mono.defer(() -> {
			AccessToken present = getIfPresent();
			return (present != null) ? Mono.just(present) : this.flight.join();
		});
	}

	@Override
	public Mono<AccessToken> replace(AccessToken token) {
		return Mono.defer(() -> {
			this.kept.updateAndGet((current) -> {
				if (current == null || !current.token().equals(token)) {
					return current;
				}
				this.rejected = token;
				return null;
			});
			return get();
		});
	}

	@Override
	public @Nullable AccessToken peek() {
		Kept current = this.kept.get();
		return (current != null) ? current.token() : null;
	}

	private void refreshAhead() {
		if (this.flight.isIdle() && !this.flight.isDisposed() && this.pace.remaining().isZero()) {
			this.flight.join()
				.subscribe((token) -> logger.debug("Refreshed the access token ahead of its expiry"),
						(ex) -> logger.warn("Could not refresh the access token ahead of its expiry, "
								+ "going on with the present one: " + ex.getMessage()));
		}
	}

	private Mono<AccessToken> renew() {
		Kept current = this.kept.get();
		if (current != null && this.clock.millis() < current.refreshAt()) {
			// renewed between the caller's look and this run
			return Mono.just(current.token());
		}
		Unwanted unwanted = new Unwanted(this.rejected, (current != null) ? current.token() : null);
		return this.renewal.run(unwanted).doOnNext(this::keep);
	}

	private void keep(AccessToken token) {
		Duration window = this.settings.refreshWindowOf(token.getLifetime());
		this.kept.set(new Kept(token, token.getExpiresAt().minus(window).toEpochMilli(),
				token.getExpiresAt().toEpochMilli()));
	}

	/**
	 * End refreshes and waits. The token stays valid.
	 */
	@Override
	public void close() {
		this.flight.dispose();
	}

	/**
	 * A token with its times as the warm path compares them.
	 */
	private record Kept(AccessToken token, long refreshAt, long expiresAt) {

	}

}
