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

import org.jspecify.annotations.Nullable;

/**
 * What a store holds at a moment.
 *
 * @param generation how many tokens were published so far; outlives the tokens
 * @param token the latest one, or {@code null} if it has expired or there was none
 */
public record TokenSnapshot(long generation, @Nullable StoredToken token) {

	/**
	 * A token as a store holds it. Times are relative and by the store's clock, so that
	 * replicas need not agree on the time of day.
	 *
	 * @param value the access token, a secret
	 * @param lifetime how long it is valid in all
	 * @param remaining how long it is valid from now on
	 */
	public record StoredToken(String value, Duration lifetime, Duration remaining) {

		@Override
		public String toString() {
			return "StoredToken[lifetime=%s, remaining=%s]".formatted(this.lifetime, this.remaining);
		}

	}

}
