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

package io.github.cloudlive.benchmarks;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

/**
 * Subscribes to a {@link Mono} whose value is at hand, and takes the value. There is one
 * for each thread, used for all its subscriptions, so that it costs each entrant the same
 * and no memory.
 */
@State(Scope.Thread)
public class Receiver implements CoreSubscriber<Object> {

	private @Nullable Object received;

	/**
	 * Take the value of a mono.
	 * @param <T> the type of the value
	 * @param mono gives the value before the subscription returns
	 * @return the value
	 * @throws IllegalStateException if there is none, which fails the benchmark: it would
	 * measure something else
	 */
	@SuppressWarnings("unchecked")
	<T> T receive(Mono<T> mono) {
		this.received = null;
		mono.subscribe(this);
		Object value = this.received;
		if (value == null) {
			throw new IllegalStateException("The token was not at hand");
		}
		return (T) value;
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		subscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(Object value) {
		this.received = value;
	}

	@Override
	public void onError(Throwable ex) {
		throw new IllegalStateException("There is no token", ex);
	}

	@Override
	public void onComplete() {
	}

}
