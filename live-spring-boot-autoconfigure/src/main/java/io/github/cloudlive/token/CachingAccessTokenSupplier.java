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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Keeps one access token for all callers and renews it: when there is none, when it has
 * expired, when the platform rejected it, and ahead of its expiry while callers go on
 * with the valid one. Thread-safe.
 */
public final class CachingAccessTokenSupplier implements AccessTokenSupplier, AutoCloseable {

	private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

	private final AtomicReference<@Nullable AccessToken> rejected = new AtomicReference<>();

	private final Mono<AccessToken> token = Mono.defer(this::presentOrRenewed);

	private final SingleFlight<AccessToken> flight = new SingleFlight<>(Mono.defer(this::renew));

	private final SingleFlight<AccessToken> rotation = new SingleFlight<>(Mono.defer(this::fetchAnother));

	private final AtomicBoolean listening = new AtomicBoolean();

	private final Disposable.Swap news = Disposables.swap();

	private final TokenRenewal renewal;

	private final SharedTokens tokens;

	private final AccessTokenListener listener;

	private final TokenSettings settings;

	private final FetchPace pace;

	private final Clock clock;

	private final RandomGenerator random;

	/**
	 * Create a supplier that fetches tokens, when nobody who shares the store does.
	 * @param fetcher fetches a token
	 * @param store where tokens are kept
	 * @param settings how tokens are renewed
	 * @param sharing how they are shared
	 * @param clock judges the age of tokens
	 * @param scheduler waits between fetches and for others
	 * @param random sets replicas apart in time
	 */
	public CachingAccessTokenSupplier(AccessTokenFetcher fetcher, AccessTokenStore store, TokenSettings settings,
			SharingSettings sharing, Clock clock, Scheduler scheduler, RandomGenerator random) {
		this(fetcher, store, settings, sharing, AccessTokenListener.NONE, clock, scheduler, random);
	}

	/**
	 * Create a supplier that fetches tokens, when nobody who shares the store does.
	 * @param fetcher fetches a token
	 * @param store where tokens are kept
	 * @param settings how tokens are renewed
	 * @param sharing how they are shared
	 * @param listener is told what a renewal meets with
	 * @param clock judges the age of tokens
	 * @param scheduler waits between fetches and for others
	 * @param random sets replicas apart in time
	 */
	public CachingAccessTokenSupplier(AccessTokenFetcher fetcher, AccessTokenStore store, TokenSettings settings,
			SharingSettings sharing, AccessTokenListener listener, Clock clock, Scheduler scheduler,
			RandomGenerator random) {
		this.tokens = new SharedTokens(store, listener, sharing.timeout(), clock, scheduler, random);
		this.pace = new FetchPace(settings, sharing.minFetchInterval(), scheduler);
		this.renewal = new CompetingRenewal(fetcher, this.tokens, this::fresh, sharing, this.pace, listener, clock,
				scheduler);
		this.listener = listener;
		this.settings = settings;
		this.clock = clock;
		this.random = random;
	}

	private CachingAccessTokenSupplier(SharedTokens tokens, FetchPace pace, TokenSettings settings,
			AccessTokenListener listener, Clock clock, Scheduler scheduler, RandomGenerator random) {
		this.tokens = tokens;
		this.pace = pace;
		this.renewal = new FollowingRenewal(tokens, pace, clock, scheduler);
		this.listener = listener;
		this.settings = settings;
		this.clock = clock;
		this.random = random;
	}

	/**
	 * Create a supplier that never fetches: it takes the tokens that others publish.
	 * While the store is unavailable it fails, whatever the settings say, unless it has a
	 * valid token.
	 * @param store where tokens are kept
	 * @param settings how tokens are renewed
	 * @param sharing how they are shared
	 * @param listener is told what a renewal meets with
	 * @param clock judges the age of tokens
	 * @param scheduler waits for others
	 * @param random sets replicas apart in time
	 * @return the supplier
	 */
	public static CachingAccessTokenSupplier following(AccessTokenStore store, TokenSettings settings,
			SharingSettings sharing, AccessTokenListener listener, Clock clock, Scheduler scheduler,
			RandomGenerator random) {
		return new CachingAccessTokenSupplier(
				new SharedTokens(store, listener, sharing.timeout(), clock, scheduler, random),
				new FetchPace(settings, sharing.minFetchInterval(), scheduler), settings, listener, clock, scheduler,
				random);
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
		return this.token;
	}

	private Mono<AccessToken> presentOrRenewed() {
		AccessToken present = getIfPresent();
		return (present != null) ? Mono.just(present) : this.flight.join();
	}

	@Override
	public void reject(AccessToken token) {
		Kept current = this.kept.get();
		if (current != null && current.token().equals(token)) {
			// told first, so that a renewal in between does not adopt it from the store
			this.rejected.set(token);
			this.kept.compareAndSet(current, null);
		}
	}

	@Override
	public Mono<AccessToken> rotate() {
		return this.rotation.join();
	}

	/**
	 * Not within the flight that renews, which may be waiting for others.
	 */
	private Mono<AccessToken> fetchAnother() {
		Kept before = this.kept.get();
		return this.renewal.rotate().doOnNext((token) -> keep(token, before));
	}

	@Override
	public @Nullable AccessToken peek() {
		Kept current = this.kept.get();
		return (current != null) ? current.token() : null;
	}

	@Override
	public String storeName() {
		return this.tokens.storeName();
	}

	private void refreshAhead() {
		if (this.flight.isIdle() && !this.flight.isDisposed() && this.pace.allowsRefresh()) {
			this.flight.join().subscribe((token) -> {
			}, this::onRefreshFailure);
		}
	}

	private void onRefreshFailure(Throwable failure) {
		// one that we cut off by closing has not failed
		if (!this.flight.isDisposed()) {
			this.listener.onRefreshFailure(failure);
		}
	}

	private Mono<AccessToken> renew() {
		// a rotation has killed the token, or will: its own is at hand though the store
		// be away
		return this.rotation.ended()
			.then(Mono.fromSupplier(this::fresh))
			.switchIfEmpty(Mono.defer(this::replaceMissingOrWorn));
	}

	/**
	 * Return the token that is kept if it needs no renewal, or no longer does.
	 */
	private @Nullable AccessToken fresh() {
		Kept current = this.kept.get();
		return (current != null && this.clock.millis() < current.refreshAt()) ? current.token() : null;
	}

	private Mono<AccessToken> replaceMissingOrWorn() {
		Kept current = this.kept.get();
		AccessToken worn = (current != null) ? current.token() : null;
		return this.renewal.run(new Unwanted(this.rejected.get(), worn))
			// a worn one that goes on serving is kept already, or was replaced meanwhile
			.map((token) -> token.equals(worn) ? token : keep(token, current));
	}

	/**
	 * Keep a token, unless a younger one came from elsewhere while it was on its way.
	 * @param before what was kept when it was asked for
	 * @return the token to go on with
	 */
	private AccessToken keep(AccessToken token, @Nullable Kept before) {
		if (this.listening.compareAndSet(false, true)) {
			this.news.update(this.tokens.published().subscribe(this::keepIfNewer));
		}
		if (token.equals(this.rejected.get())) {
			return token;
		}
		Kept fresh = kept(token);
		Kept now = this.kept.accumulateAndGet(fresh, (current, renewed) -> (current == null || current.equals(before)
				|| current.token().getGeneration() <= token.getGeneration()) ? renewed : current);
		return now.token();
	}

	/**
	 * Another replica rotated: adopt its token before the platform rejects ours.
	 */
	private void keepIfNewer(AccessToken published) {
		Kept current = this.kept.get();
		if (current != null && published.getGeneration() > current.token().getGeneration()
				&& !published.equals(this.rejected.get())) {
			this.kept.compareAndSet(current, kept(published));
		}
	}

	private Kept kept(AccessToken token) {
		Duration window = this.settings.refreshWindowOf(token.getLifetime());
		// replicas refresh at different times, so that one does it for all
		long jitter = this.random.nextLong(window.toMillis() / 2 + 1);
		long expiresAt = token.getExpiresAt().toEpochMilli();
		return new Kept(token, expiresAt - window.toMillis() + jitter, expiresAt);
	}

	/**
	 * End refreshes and waits. The token stays valid.
	 */
	@Override
	public void close() {
		this.flight.dispose();
		this.rotation.dispose();
		this.news.dispose();
	}

	/**
	 * A token with its times as the warm path compares them.
	 */
	private record Kept(AccessToken token, long refreshAt, long expiresAt) {

	}

}
