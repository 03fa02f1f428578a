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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.token.TokenSnapshot.StoredToken;

/**
 * Adopts the token that somebody else published, or competes for the lease, fetches one
 * and publishes it. While the store is unavailable it fetches for itself.
 */
final class CompetingRenewal implements TokenRenewal {

	private final AccessTokenFetcher fetcher;

	private final SharedTokens tokens;

	private final Supplier<@Nullable AccessToken> fresh;

	private final SharingSettings settings;

	private final FetchPace pace;

	private final AccessTokenListener listener;

	private final Clock clock;

	private final Scheduler scheduler;

	/** Whether our last token was fetched without the store. */
	private final AtomicBoolean alone = new AtomicBoolean();

	/**
	 * Create a renewal.
	 * @param fetcher fetches a token
	 * @param tokens what is shared with others
	 * @param fresh tells what a rotation came up with meanwhile, or {@code null}
	 * @param settings how tokens are shared
	 * @param pace keeps fetches apart
	 * @param listener is told what it meets with
	 * @param clock judges the age of tokens
	 * @param scheduler waits
	 */
	CompetingRenewal(AccessTokenFetcher fetcher, SharedTokens tokens, Supplier<@Nullable AccessToken> fresh,
			SharingSettings settings, FetchPace pace, AccessTokenListener listener, Clock clock, Scheduler scheduler) {
		this.fetcher = fetcher;
		this.tokens = tokens;
		this.fresh = fresh;
		this.settings = settings;
		this.pace = pace;
		this.listener = listener;
		this.clock = clock;
		this.scheduler = scheduler;
	}

	@Override
	public Mono<AccessToken> run(Unwanted unwanted) {
		return Mono.defer(() -> share(unwanted, new LeaseWait(this.listener, this.scheduler)))
			.onErrorResume(StoreUnavailableException.class,
					(ex) -> freshOr(Mono.defer(() -> goOnWithoutStore(unwanted, ex))));
	}

	@Override
	public Mono<AccessToken> rotate() {
		return Mono.defer(() -> {
			Duration wait = this.pace.remaining();
			return wait.isZero() ? rotateWithLease() : Mono.error(new RotationTooSoonException(wait));
		}).onErrorMap(StoreUnavailableException.class, StoreUnavailableException::toLiveException);
	}

	private Mono<AccessToken> rotateWithLease() {
		return FetchLease.acquire(this.tokens.store(), this.settings, this.scheduler)
			.flatMap((lease) -> this.tokens.snapshot()
				.flatMap((snapshot) -> fetchAndPublish(lease, snapshot.generation(), FetchTrigger.REQUESTED))
				.doFinally((signal) -> lease.release()))
			// he who has the lease fetches at this moment, or his interval is not over
			.switchIfEmpty(Mono.error(() -> new RotationTooSoonException(null)));
	}

	private Mono<AccessToken> share(Unwanted unwanted, LeaseWait wait) {
		return Mono.defer(() -> attempt(unwanted, wait))
			.repeatWhenEmpty(Integer.MAX_VALUE, (attempts) -> attempts.concatMap((number) -> again()))
			.doOnTerminate(wait::end);
	}

	/**
	 * Make one attempt.
	 * @return a token, or empty if it is not yet our turn to fetch
	 */
	private Mono<AccessToken> attempt(Unwanted unwanted, LeaseWait wait) {
		return freshOr(Mono.defer(() -> readOrCompete(unwanted, wait)).doOnNext((token) -> onShared()));
	}

	private Mono<AccessToken> readOrCompete(Unwanted unwanted, LeaseWait wait) {
		return this.tokens.read(unwanted)
			.switchIfEmpty(Mono.defer(() -> this.pace.remaining().isZero() ? compete(unwanted, wait) : Mono.empty()));
	}

	/**
	 * A rotation may have ended while we waited, and not reached the store.
	 */
	private Mono<AccessToken> freshOr(Mono<AccessToken> other) {
		return Mono.defer(() -> Mono.justOrEmpty(this.fresh.get())).switchIfEmpty(other);
	}

	/**
	 * Wait until it is worth another attempt: while we may not fetch, others may.
	 */
	private Mono<Long> again() {
		Duration wait = this.pace.remaining();
		return wait.isZero() ? this.tokens.news() : this.tokens.news().or(Mono.delay(wait, this.scheduler));
	}

	private Mono<AccessToken> compete(Unwanted unwanted, LeaseWait wait) {
		return FetchLease.acquire(this.tokens.store(), this.settings, this.scheduler)
			.doOnNext((lease) -> wait.end())
			.flatMap((lease) -> lead(lease, unwanted).doFinally((signal) -> lease.release()))
			.switchIfEmpty(Mono.fromRunnable(wait::begin));
	}

	private Mono<AccessToken> lead(FetchLease lease, Unwanted unwanted) {
		// somebody may have published between our look and our lease
		return this.tokens.snapshot()
			.flatMap((snapshot) -> this.tokens.wanted(snapshot, unwanted).switchIfEmpty(Mono.defer(() -> {
				StoredToken stored = snapshot.token();
				if (stored != null && unwanted.isRejected(stored)) {
					this.listener.onForeignRotation();
					return fetchAndPublish(lease, snapshot.generation(), FetchTrigger.FOREIGN);
				}
				return fetchAndPublish(lease, snapshot.generation(), trigger(unwanted));
			})));
	}

	private Mono<AccessToken> fetchAndPublish(FetchLease lease, long generation, FetchTrigger trigger) {
		lease.onFetch();
		return fetch(trigger, generation + 1).flatMap((token) -> publish(token, generation));
	}

	private Mono<AccessToken> publish(AccessToken token, long after) {
		return offer(token, after)
			// the token is good all the same, for this replica
			.onErrorReturn(StoreUnavailableException.class, true)
			.flatMap((published) -> published ? Mono.just(token) : adoptInstead(token));
	}

	private Mono<Boolean> offer(AccessToken token, long after) {
		Duration rest = Duration.between(this.clock.instant(), token.getExpiresAt());
		if (rest.isNegative() || rest.isZero()) {
			return Mono.just(true);
		}
		return this.tokens.store().publish(new FetchedToken(token.getValue(), rest), after);
	}

	/**
	 * Our fetch came late: the lease was lost meanwhile, and another token published.
	 * Ours may have killed it; then it will be rejected and replaced.
	 */
	private Mono<AccessToken> adoptInstead(AccessToken late) {
		return this.tokens.read(Unwanted.NONE).onErrorComplete(StoreUnavailableException.class).defaultIfEmpty(late);
	}

	private Mono<AccessToken> goOnWithoutStore(Unwanted unwanted, StoreUnavailableException ex) {
		AccessToken worn = unwanted.worn();
		if (worn != null && this.clock.instant().isBefore(worn.getExpiresAt())) {
			// a fetch would kill the token of all others, and ours is still good
			this.pace.onNothingNew();
			return Mono.just(worn);
		}
		if (this.settings.onUnavailable() == SharingSettings.OnUnavailable.FAIL) {
			return Mono.error(ex.toLiveException());
		}
		onAlone(ex);
		return after(this.pace.remaining(), freshOr(Mono
			.defer(() -> fetch(trigger(unwanted), this.tokens.lastGeneration()).doOnNext(this::publishAfterwards))));
	}

	/**
	 * This fetch killed the token that the store held when we last heard of it. Should
	 * the store be back with that very one, others can adopt ours instead of fetching yet
	 * another. If it has another by now, that may be younger than ours.
	 */
	private void publishAfterwards(AccessToken token) {
		offer(token, token.getGeneration()).subscribe((published) -> onShared(), (ex) -> {
			// still away: they will be rejected, and rotate when it is back
		});
	}

	private Mono<AccessToken> fetch(FetchTrigger trigger, long generation) {
		return Mono.defer(() -> {
			this.pace.onFetch();
			// counted from before the request: the token is surely no older than we think
			Instant askedAt = this.clock.instant();
			return this.fetcher.fetch(trigger).map((fetched) -> AccessToken.of(fetched, generation, askedAt));
		}).doOnNext((token) -> {
			this.pace.onSuccess();
			this.listener.onFetch(token, trigger);
		}).doOnError((failure) -> {
			this.pace.onFailure(failure);
			if (failure instanceof LiveException described) {
				this.listener.onFetchFailure(trigger, described);
			}
		});
	}

	private FetchTrigger trigger(Unwanted unwanted) {
		return unwanted.trigger(this.clock.instant());
	}

	private void onAlone(StoreUnavailableException ex) {
		if (this.alone.compareAndSet(false, true)) {
			this.listener.onSharingEnd(String.valueOf(ex.getMessage()));
		}
	}

	private void onShared() {
		if (this.alone.compareAndSet(true, false)) {
			this.listener.onSharingResume();
		}
	}

	private <T> Mono<T> after(Duration wait, Mono<T> work) {
		return wait.isZero() ? work : Mono.delay(wait, this.scheduler).then(work);
	}

}
