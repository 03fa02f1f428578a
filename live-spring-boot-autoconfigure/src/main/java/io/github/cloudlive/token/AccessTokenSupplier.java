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

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Supplies the access token of one account to all who call the platform. Implementations
 * are thread-safe.
 */
public interface AccessTokenSupplier {

	/**
	 * Return the token that is at hand. A plain read: no I/O, no lock. May set off a
	 * refresh in the background when the token nears its end.
	 * @return a token that is not known to be dead, or {@code null} if there is none
	 */
	@Nullable AccessToken getIfPresent();

	/**
	 * Return the token that is at hand, or get one. Any number of callers that wait at
	 * the same time share one fetch; a caller that leaves does not disturb the others.
	 * @return the token, or the error that the fetch ended with
	 */
	Mono<AccessToken> get();

	/**
	 * Drop a token that the platform rejected. Only that one is dropped: where it has
	 * been replaced meanwhile, the newer one stays. A plain write: no I/O, no lock.
	 * @param rejected the token that the platform rejected
	 */
	void reject(AccessToken rejected);

	/**
	 * Hand back a token that the platform rejected and get another.
	 * @param rejected the token that the platform rejected
	 * @return another token, or the error that the fetch ended with
	 */
	default Mono<AccessToken> replace(AccessToken rejected) {
		return Mono.defer(() -> {
			reject(rejected);
			return get();
		});
	}

	/**
	 * Fetch another token though there may be a valid one, which ends the life of that at
	 * once and everywhere. Callers go on with it until the other one is there; who is
	 * rejected meanwhile waits for it. All who ask at the same time share one fetch.
	 * @return the other token; or a {@link RotationTooSoonException} if nothing may be
	 * fetched yet, an {@link UnsupportedOperationException} if this supplier does not
	 * fetch on request, or the error that the fetch ended with
	 */
	default Mono<AccessToken> rotate() {
		return Mono
			.error(() -> new UnsupportedOperationException("This access token supplier does not fetch on request"));
	}

	/**
	 * Return the token that is kept, for those who only look. Unlike
	 * {@link #getIfPresent()} it never sets anything off, and the token may be expired.
	 * @return the token, or {@code null} if none was fetched or it was rejected
	 */
	@Nullable AccessToken peek();

	/**
	 * Return what keeps the token, for those who only look.
	 * @return the name of the store's class, without its package, or {@code null} if
	 * there is no store
	 */
	default @Nullable String storeName() {
		return null;
	}

}
