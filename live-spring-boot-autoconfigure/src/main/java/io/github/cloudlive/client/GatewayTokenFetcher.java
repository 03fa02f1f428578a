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

package io.github.cloudlive.client;

import java.time.Duration;

import reactor.core.publisher.Mono;

import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.token.AccessTokenFetcher;
import io.github.cloudlive.token.DeveloperTokenGenerator;
import io.github.cloudlive.token.FetchedToken;

/**
 * Fetches an access token from the gateway with a developer token, a new one each time.
 */
final class GatewayTokenFetcher implements AccessTokenFetcher {

	private static final GatewayRequest<FetchedToken> REQUEST = GatewayRequest.get(LiveOperation.TOKEN, "/access/token",
			"/access/token", GatewayTokenFetcher::token);

	private final GatewayExchange gateway;

	private final Repeater repeater;

	private final DeveloperTokenGenerator developerTokens;

	GatewayTokenFetcher(GatewayExchange gateway, Repeater repeater, DeveloperTokenGenerator developerTokens) {
		this.gateway = gateway;
		this.repeater = repeater;
		this.developerTokens = developerTokens;
	}

	@Override
	public Mono<FetchedToken> fetch() {
		return this.repeater.run(LiveOperation.TOKEN,
				(deadline) -> this.gateway.send(REQUEST, this.developerTokens.generateAuthorization(), deadline));
	}

	private static FetchedToken token(Answer answer) {
		String token = answer.accessToken();
		Duration timeout = answer.timeout();
		if (token == null || timeout == null) {
			throw new UnreadableAnswerException("the answer has no access_token or no timeout");
		}
		try {
			return new FetchedToken(token, timeout);
		}
		catch (InvalidFieldException ex) {
			throw new UnreadableAnswerException(String.valueOf(ex.getMessage()));
		}
	}

}
