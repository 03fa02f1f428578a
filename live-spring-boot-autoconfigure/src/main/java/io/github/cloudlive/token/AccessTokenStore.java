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

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps the access token of one account for all who share the store, and the lease that
 * one of them must hold to fetch another. Implement it to share the token by other means
 * than those that come with the library.
 * <p>
 * Implementations are thread-safe and never block; nothing happens before subscription.
 * Each command is atomic. A command that fails or takes too long makes its caller go on
 * without the store.
 */
public interface AccessTokenStore {

	/**
	 * Read the token and its generation.
	 * @return what the store holds, never empty
	 */
	Mono<TokenSnapshot> read();

	/**
	 * Publish a token as the next generation, unless another was published meanwhile.
	 * Whoever listens to {@link #publications()} is told.
	 * @param token the token, whose life begins now
	 * @param after the generation that was read before the token was fetched
	 * @return whether it was published: {@code false} if the store's generation is no
	 * longer {@code after}
	 */
	Mono<Boolean> publish(FetchedToken token, long after);

	/**
	 * Take the lease, if nobody has it.
	 * @param owner who takes it; unique to this attempt
	 * @param time when it ends by itself
	 * @return whether it was taken
	 */
	Mono<Boolean> acquireLease(String owner, Duration time);

	/**
	 * Prolong the lease, if this owner still has it.
	 * @param owner who took it
	 * @param time when it ends by itself, from now on
	 * @return whether it was prolonged
	 */
	Mono<Boolean> renewLease(String owner, Duration time);

	/**
	 * Give the lease back, if this owner still has it.
	 * @param owner who took it
	 * @param rest how long nobody may take it; zero for not at all
	 * @return completion
	 */
	Mono<Void> releaseLease(String owner, Duration rest);

	/**
	 * Tell of publications. They are hints: one may be lost, and who listens also looks
	 * by himself now and then.
	 * @return the generations as they are published; never completes
	 */
	Flux<Long> publications();

}
