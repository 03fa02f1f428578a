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
 * Keeps the access token of one account. Implementations are thread-safe and never block.
 */
public interface AccessTokenStore {

	/**
	 * Read the token.
	 * @return the token, or empty if there is none; it may be expired
	 */
	Mono<AccessToken> read();

	/**
	 * Keep a token in place of the one before.
	 * @param token the new token
	 * @return completion
	 */
	Mono<Void> write(AccessToken token);

	/**
	 * Remove a token. Does nothing if another one is kept.
	 * @param token the token to remove
	 * @return completion
	 */
	Mono<Void> remove(AccessToken token);

}
