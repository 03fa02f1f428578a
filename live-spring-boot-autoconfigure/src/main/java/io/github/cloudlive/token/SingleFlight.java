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

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Runs a piece of work once for all who ask while it is under way. The work belongs to no
 * caller: it goes on when callers leave, even the first. Its result is not kept: who asks
 * after it has ended sets off the next run.
 *
 * @param <T> the result
 */
public final class SingleFlight<T> implements Disposable {

	private final AtomicReference<@Nullable Flight> current = new AtomicReference<>();

	private final Mono<T> work;

	private volatile boolean disposed;

	/**
	 * Create a single flight.
	 * @param work subscribed to anew for each run; never empty
	 */
	public SingleFlight(Mono<T> work) {
		this.work = work;
	}

	/**
	 * Join the run that is under way, or set off one.
	 * @return the result of that run
	 */
	public Mono<T> join() {
		return Mono.deferContextual(this::board);
	}

	/**
	 * Return whether no run is under way.
	 * @return whether no run is under way
	 */
	public boolean isIdle() {
		return this.current.get() == null;
	}

	/**
	 * Wait for the run that is under way, however it ends.
	 * @return completion, at once if there is none
	 */
	Mono<Void> ended() {
		return Mono.defer(() -> {
			Flight running = this.current.get();
			return (running != null) ? running.result.asMono().onErrorComplete().then() : Mono.empty();
		});
	}

	private Mono<T> board(ContextView context) {
		if (this.disposed) {
			return Mono.error(closed());
		}
		Flight mine = new Flight();
		Flight running = this.current.compareAndExchange(null, mine);
		if (running != null) {
			return running.result.asMono();
		}
		mine.takeOff(context);
		return mine.result.asMono();
	}

	@Override
	public void dispose() {
		this.disposed = true;
		Flight running = this.current.get();
		if (running != null) {
			running.abort();
		}
	}

	@Override
	public boolean isDisposed() {
		return this.disposed;
	}

	private static CancellationException closed() {
		return new CancellationException("Closed");
	}

	private final class Flight {

		private final Sinks.One<T> result = Sinks.one();

		private final Disposable.Swap subscription = Disposables.swap();

		void takeOff(ContextView context) {
			this.subscription.update(SingleFlight.this.work.contextWrite(Context.of(context))
				.subscribe(this::land, this::crash, () -> crash(new IllegalStateException("No result"))));
			if (SingleFlight.this.disposed) {
				abort();
			}
		}

		/*
		 * In both cases the flight is over before anybody hears of it: who asks again
		 * when hearing of it must not get the old result.
		 */

		private void land(T value) {
			SingleFlight.this.current.compareAndSet(this, null);
			this.result.tryEmitValue(value);
		}

		private void crash(Throwable error) {
			SingleFlight.this.current.compareAndSet(this, null);
			this.result.tryEmitError(error);
		}

		private void abort() {
			this.subscription.dispose();
			crash(closed());
		}

	}

}
