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

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.token.TokenSnapshot.StoredToken;

/**
 * Which token a renewal must not come up with again.
 *
 * @param rejected the one that the platform rejected last, or {@code null}
 * @param worn the one that is to be refreshed, or {@code null}
 */
record Unwanted(@Nullable AccessToken rejected, @Nullable AccessToken worn) {

	static final Unwanted NONE = new Unwanted(null, null);

	boolean matches(StoredToken stored) {
		return isRejected(stored) || is(this.worn, stored);
	}

	boolean isRejected(StoredToken stored) {
		return is(this.rejected, stored);
	}

	/**
	 * Tell why a token is fetched, as far as it is known without the store.
	 */
	FetchTrigger trigger(Instant now) {
		if (this.worn != null) {
			return now.isBefore(this.worn.getExpiresAt()) ? FetchTrigger.AHEAD : FetchTrigger.COLD;
		}
		return (this.rejected != null) ? FetchTrigger.REJECTED : FetchTrigger.COLD;
	}

	private static boolean is(@Nullable AccessToken token, StoredToken stored) {
		return token != null && token.getValue().equals(stored.value());
	}

}
