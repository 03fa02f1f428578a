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

	private final SingleFlight<AccessToken> renewal = new SingleFlight<>(Mono.defer(this::renew));

	private final AccessTokenFetcher fetcher;

	private final AccessTokenStore store;

	private final TokenSettings settings;

	private final FetchBackoff backoff;

	private final Clock clock;

	private final Scheduler scheduler;

	/**
	 * Create a supplier.
	 * @param fetcher fetches a token
	 * @param store where tokens are kept
	 * @param settings how tokens are renewed
	 * @param clock judges the age of tokens
	 * @param scheduler waits between failed fetches
	 */
	public CachingAccessTokenSupplier(AccessTokenFetcher fetcher, AccessTokenStore store, TokenSettings settings,
			Clock clock, Scheduler scheduler) {
		this.fetcher = fetcher;
		this.store = store;
		this.settings = settings;
		this.backoff = new FetchBackoff(settings, clock);
		this.clock = clock;
		this.scheduler = scheduler;
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
			return (present != null) ? Mono.just(present) : this.renewal.join();
		});
	}

	@Override
	public Mono<AccessToken> replace(AccessToken rejected) {
		return Mono.defer(() -> {
			this.kept.updateAndGet((current) -> (current != null && current.token().equals(rejected)) ? null : current);
			return this.store.remove(rejected).then(get());
		});
	}

	@Override
	public @Nullable AccessToken peek() {
		Kept current = this.kept.get();
		return (current != null) ? current.token() : null;
	}

	private void refreshAhead() {
		if (this.renewal.isIdle() && !this.renewal.isDisposed() && this.backoff.isOver()) {
			this.renewal.join()
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
		return this.store.read()
			.filter((stored) -> isNewerThan(current, stored))
			.switchIfEmpty(Mono.defer(this::fetch))
			.doOnNext(this::keep);
	}

	private boolean isNewerThan(@Nullable Kept current, AccessToken stored) {
		return (current == null || !stored.equals(current.token()))
				&& this.clock.instant().isBefore(stored.getExpiresAt());
	}

	private Mono<AccessToken> fetch() {
		Duration wait = this.backoff.remaining();
		return wait.isZero() ? fetchNow() : Mono.delay(wait, this.scheduler).then(Mono.defer(this::fetchNow));
	}

	private Mono<AccessToken> fetchNow() {
		// counted from before the request: the token is surely no older than we think
		var askedAt = this.clock.instant();
		return this.fetcher.fetch()
			.doOnNext((fetched) -> this.backoff.onSuccess())
			.doOnError((ex) -> this.backoff.onFailure())
			.map((fetched) -> AccessToken.of(fetched, askedAt))
			.flatMap((token) -> this.store.write(token).thenReturn(token));
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
		this.renewal.dispose();
	}

	/**
	 * A token with its times as the warm path compares them.
	 */
	private record Kept(AccessToken token, long refreshAt, long expiresAt) {

	}

}
