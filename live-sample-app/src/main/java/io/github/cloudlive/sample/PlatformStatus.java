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

package io.github.cloudlive.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.client.ConnectionPoolState;
import io.github.cloudlive.client.RetryBudgetState;
import io.github.cloudlive.sample.CallMeters.Calls;
import io.github.cloudlive.token.AccessToken;

/**
 * How the live client is, for the instruments of the page. Nothing in it is secret.
 *
 * @param token the access token's age, or {@code null} if there is none
 * @param gateway host and port of the gateway, or {@code null} if it is not known yet
 * @param retryBudget what may be spent on repetitions
 * @param connections how the connections are used
 * @param upToDate whether the events tell what is now
 * @param stepSeconds how long a step of the calls is
 * @param calls the calls of each step, oldest first
 */
record PlatformStatus(@Nullable TokenStatus token, @Nullable String gateway, RetryBudgetState retryBudget,
		ConnectionPoolState connections, boolean upToDate, long stepSeconds, List<Calls> calls) {

	/**
	 * An access token without the token. Times are seconds: the page's clock may be
	 * another.
	 *
	 * @param generation its number
	 * @param remaining how long it is valid from now on, 0 if no more
	 * @param lifetime how long it is valid in all
	 */
	record TokenStatus(long generation, long remaining, long lifetime) {

		static TokenStatus of(AccessToken token, Instant now) {
			long remaining = Duration.between(now, token.getExpiresAt()).toSeconds();
			return new TokenStatus(token.getGeneration(), Math.max(0, remaining), token.getLifetime().toSeconds());
		}

	}

}
