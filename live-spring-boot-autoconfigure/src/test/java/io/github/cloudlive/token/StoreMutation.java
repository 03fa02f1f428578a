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
import java.util.concurrent.atomic.AtomicReference;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes something out of the algorithm, seen from one replica: a simulation that does not
 * notice proves nothing.
 */
enum StoreMutation {

	/** The algorithm as it is. */
	NONE {

		@Override
		AccessTokenStore apply(AccessTokenStore store) {
			return store;
		}

	},

	/** After taking the lease the replica goes by what it read before. */
	NO_SECOND_READ {

		@Override
		AccessTokenStore apply(AccessTokenStore store) {
			return new Mutant(store) {

				private final AtomicReference<TokenSnapshot> before = new AtomicReference<>();

				private boolean leading;

				@Override
				public Mono<TokenSnapshot> read() {
					return Mono.defer(() -> {
						if (this.leading) {
							this.leading = false;
							return Mono.just(this.before.get());
						}
						return super.read().doOnNext(this.before::set);
					});
				}

				@Override
				public Mono<Boolean> acquireLease(String owner, Duration time) {
					return super.acquireLease(owner, time).doOnNext((taken) -> this.leading = taken);
				}

			};
		}

	},

	/** A token is published whatever was published meanwhile. */
	NO_COMPARE_AND_SET {

		@Override
		AccessTokenStore apply(AccessTokenStore store) {
			return new Mutant(store) {

				@Override
				public Mono<Boolean> publish(FetchedToken token, long after) {
					return super.read().flatMap((snapshot) -> super.publish(token, snapshot.generation()));
				}

			};
		}

	};

	abstract AccessTokenStore apply(AccessTokenStore store);

	private static class Mutant implements AccessTokenStore {

		private final AccessTokenStore store;

		Mutant(AccessTokenStore store) {
			this.store = store;
		}

		@Override
		public Mono<TokenSnapshot> read() {
			return this.store.read();
		}

		@Override
		public Mono<Boolean> publish(FetchedToken token, long after) {
			return this.store.publish(token, after);
		}

		@Override
		public Mono<Boolean> acquireLease(String owner, Duration time) {
			return this.store.acquireLease(owner, time);
		}

		@Override
		public Mono<Boolean> renewLease(String owner, Duration time) {
			return this.store.renewLease(owner, time);
		}

		@Override
		public Mono<Void> releaseLease(String owner, Duration rest) {
			return this.store.releaseLease(owner, rest);
		}

		@Override
		public Flux<Long> publications() {
			return this.store.publications();
		}

	}

}
