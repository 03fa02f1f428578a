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

import reactor.core.publisher.Mono;

/**
 * Fetches an access token. On the platform each fetch kills the token before it, at once
 * and everywhere.
 */
@FunctionalInterface
public interface AccessTokenFetcher {

	/**
	 * Fetch an access token. Nothing is sent before subscription.
	 * @return the token, never empty
	 */
	Mono<FetchedToken> fetch();

	/**
	 * Fetch an access token. Nothing is sent before subscription.
	 * @param trigger why, for those who observe it
	 * @return the token, never empty
	 */
	default Mono<FetchedToken> fetch(FetchTrigger trigger) {
		return fetch();
	}

}
