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

package io.github.cloudlive.benchmarks.calls;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.netty.resources.ConnectionProvider;

/**
 * A way to call that gives publishers.
 */
abstract class ReactiveStack implements Stack {

	/** As many connections as the most callers, and some that are on their way back. */
	static final int MAX_CONNECTIONS = 512;

	abstract Publisher<?> start();

	abstract Publisher<?> list(Scenario scenario);

	@Override
	public final void call(Scenario scenario, Round round) {
		Supplier<Publisher<?>> call = (scenario == Scenario.START) ? this::start : () -> list(scenario);
		new Caller(call, round).callAgain();
	}

	static ConnectionProvider newPool(String name) {
		return ConnectionProvider.create(name, MAX_CONNECTIONS);
	}

	private static final class Caller implements CoreSubscriber<Object> {

		private final Supplier<Publisher<?>> call;

		private final Round round;

		private long begin;

		private @Nullable Object answer;

		Caller(Supplier<Publisher<?>> call, Round round) {
			this.call = call;
			this.round = round;
		}

		void callAgain() {
			if (this.round.isOver()) {
				this.round.leave();
				return;
			}
			this.answer = null;
			this.begin = System.nanoTime();
			this.call.get().subscribe(this);
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			subscription.request(Long.MAX_VALUE);
		}

		@Override
		public void onNext(Object answer) {
			this.answer = answer;
		}

		@Override
		public void onError(Throwable failure) {
			this.round.fail(failure);
		}

		@Override
		public void onComplete() {
			this.round.add(System.nanoTime() - this.begin, this.answer);
			callAgain();
		}

	}

}
