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

package io.github.cloudlive.emulator;

import java.time.Clock;
import java.time.Duration;

/**
 * Hands out access tokens for developer tokens.
 */
final class TokenHandler implements Handler {

	private final Accounts accounts;

	private final AccessTokens tokens;

	private final Counters counters;

	private final Clock clock;

	private final Duration timestampTolerance;

	TokenHandler(Accounts accounts, AccessTokens tokens, Counters counters, EmulatorSettings settings) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.counters = counters;
		this.clock = settings.clock();
		this.timestampTolerance = settings.timestampTolerance();
	}

	@Override
	public Answer handle(Call call) {
		String credentials = call.authorization();
		// A developer ID may contain dots, a developer token never does
		int dot = credentials.lastIndexOf('.');
		if (dot < 0) {
			throw ReturnCode.AUTHENTICATION_FAILED.refused();
		}
		EmulatorAccount account = this.accounts.find(credentials.substring(0, dot));
		DeveloperToken.decrypt(credentials.substring(dot + 1), account.developerSecret())
			.check(account.developerId(), this.clock.instant(), this.timestampTolerance);
		this.counters.tokenFetched();
		String token = this.tokens.rotate(account.developerId());
		return Answer.code(0, new Success(0, "OK", new Result(this.tokens.timeout(), token)));
	}

	private record Success(long code, String msg, Result result) {
	}

	private record Result(long timeout, String accessToken) {
	}

}
