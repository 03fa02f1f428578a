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

import io.github.cloudlive.LiveException;

/**
 * Is told what a {@link CachingAccessTokenSupplier} meets with when it renews a token.
 * Listeners are fast, thread-safe and do not fail: they run on event loops.
 */
public interface AccessTokenListener {

	/**
	 * Does not listen.
	 */
	AccessTokenListener NONE = new AccessTokenListener() {
	};

	/**
	 * A token was fetched. It is not published yet.
	 * @param token the token
	 * @param trigger why it was fetched
	 */
	default void onFetch(AccessToken token, FetchTrigger trigger) {
	}

	/**
	 * A token could not be fetched. A fetch that nobody waits for is told, too.
	 * @param trigger why it was to be fetched
	 * @param failure why it was not
	 */
	default void onFetchFailure(FetchTrigger trigger, LiveException failure) {
	}

	/**
	 * A token could not be renewed ahead of its expiry: it goes on serving.
	 * @param failure why it could not
	 */
	default void onRefreshFailure(Throwable failure) {
	}

	/**
	 * A renewal that could not have the lease goes on.
	 * @param time how long it waited for the lease or for somebody else's token
	 */
	default void onLeaseWait(Duration time) {
	}

	/**
	 * The platform rejected a token that the store still holds: something that does not
	 * publish has fetched one.
	 */
	default void onForeignRotation() {
	}

	/**
	 * The store did not do what it was told, or not in time.
	 * @param command what it was told
	 */
	default void onStoreFailure(StoreCommand command) {
	}

	/**
	 * The store is away: from now on tokens are fetched for this service alone, each of
	 * which kills that of all others.
	 * @param reason what is wrong with the store
	 */
	default void onSharingEnd(String reason) {
	}

	/**
	 * The store is back: the token is shared with others again.
	 */
	default void onSharingResume() {
	}

}
