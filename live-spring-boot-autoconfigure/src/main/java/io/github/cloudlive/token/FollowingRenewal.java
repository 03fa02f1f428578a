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

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;

/**
 * Adopts the token that somebody else published, and never fetches.
 */
final class FollowingRenewal implements TokenRenewal {

	/**
	 * Time for somebody else to notice that the token is dead, and to fetch another: also
	 * when who began to fetch died, so that his lease has to end first.
	 */
	private static final Duration PATIENCE = FetchLease.TIME.multipliedBy(2);

	private final SharedTokens tokens;

	private final FetchPace pace;

	private final Clock clock;

	private final Scheduler scheduler;

	FollowingRenewal(SharedTokens tokens, FetchPace pace, Clock clock, Scheduler scheduler) {
		this.tokens = tokens;
		this.pace = pace;
		this.clock = clock;
		this.scheduler = scheduler;
	}

	@Override
	public Mono<AccessToken> run(Unwanted unwanted) {
		AccessToken worn = unwanted.worn();
		if (worn != null && this.clock.instant().isBefore(worn.getExpiresAt())) {
			return look(unwanted, worn);
		}
		return await(unwanted);
	}

	@Override
	public Mono<AccessToken> rotate() {
		return Mono.error(() -> new UnsupportedOperationException("This service takes its access token from others "
				+ "(the account's 'token.mode=follow'): ask one of those that fetch"));
	}

	/**
	 * Look once. Until others rotate, the worn token is as good for us as it is for them.
	 */
	private Mono<AccessToken> look(Unwanted unwanted, AccessToken worn) {
		return this.tokens.read(unwanted)
			.doOnNext((newer) -> this.pace.onSuccess())
			.onErrorComplete(StoreUnavailableException.class)
			.switchIfEmpty(Mono.fromSupplier(() -> {
				this.pace.onNothingNew();
				return worn;
			}));
	}

	private Mono<AccessToken> await(Unwanted unwanted) {
		return this.tokens.read(unwanted)
			.repeatWhenEmpty(Integer.MAX_VALUE, (looks) -> looks.concatMap((number) -> this.tokens.news()))
			.timeout(PATIENCE, Mono.error(FollowingRenewal::noToken), this.scheduler)
			.onErrorMap(StoreUnavailableException.class, StoreUnavailableException::toLiveException);
	}

	private static LiveException noToken() {
		return new LiveRequestException(LiveOperation.TOKEN, Reason.TOKEN_STORE, false,
				"there is no valid access token in the shared store, and a follower does not fetch one: "
						+ "run at least one service with 'live.token.mode=fetch' on the same store",
				null);
	}

}
