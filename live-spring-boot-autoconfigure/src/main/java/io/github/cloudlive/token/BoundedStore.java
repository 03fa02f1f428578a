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
import reactor.core.scheduler.Scheduler;

/**
 * A store whose commands are bound in time and fail in one way.
 */
final class BoundedStore implements AccessTokenStore {

	private final AccessTokenStore store;

	private final AccessTokenListener listener;

	private final Duration timeout;

	private final Scheduler scheduler;

	BoundedStore(AccessTokenStore store, AccessTokenListener listener, Duration timeout, Scheduler scheduler) {
		this.store = store;
		this.listener = listener;
		this.timeout = timeout;
		this.scheduler = scheduler;
	}

	@Override
	public Mono<TokenSnapshot> read() {
		return bound(StoreCommand.READ, this.store.read());
	}

	@Override
	public Mono<Boolean> publish(FetchedToken token, long after) {
		return bound(StoreCommand.PUBLISH, this.store.publish(token, after));
	}

	@Override
	public Mono<Boolean> acquireLease(String owner, Duration time) {
		return bound(StoreCommand.ACQUIRE, this.store.acquireLease(owner, time));
	}

	@Override
	public Mono<Boolean> renewLease(String owner, Duration time) {
		return bound(StoreCommand.RENEW, this.store.renewLease(owner, time));
	}

	@Override
	public Mono<Void> releaseLease(String owner, Duration rest) {
		return bound(StoreCommand.RELEASE, this.store.releaseLease(owner, rest));
	}

	@Override
	public Flux<Long> publications() {
		return this.store.publications();
	}

	private <T> Mono<T> bound(StoreCommand command, Mono<T> answer) {
		return answer.timeout(this.timeout, this.scheduler)
			.doOnError(Exception.class, (ex) -> this.listener.onStoreFailure(command))
			.onErrorMap(Exception.class, StoreUnavailableException::new);
	}

}
