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

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Hands on what a source gives, unless it is cut off before. One object does what several
 * operators would do for each call: it is on the path of every one.
 *
 * @param <T> what the source gives
 */
abstract class Cuttable<T> extends Operators.DeferredSubscription implements CoreSubscriber<T> {

	@SuppressWarnings("rawtypes")
	private static final AtomicIntegerFieldUpdater<Cuttable> ENDED = AtomicIntegerFieldUpdater
		.newUpdater(Cuttable.class, "ended");

	private static final Log logger = LogFactory.getLog(Cuttable.class);

	private final CoreSubscriber<? super T> actual;

	private volatile int ended;

	Cuttable(CoreSubscriber<? super T> actual) {
		this.actual = actual;
	}

	/**
	 * Begin. Called once.
	 */
	final void begin() {
		this.actual.onSubscribe(this);
		try {
			onBegin();
			if (this.ended == 0) {
				source().subscribe(this);
			}
			else {
				// cancelled or cut off meanwhile, perhaps before it was entered
				onEnd();
			}
		}
		catch (Throwable ex) {
			Exceptions.throwIfFatal(ex);
			onError(ex);
		}
	}

	/**
	 * Cut it off, unless it has ended. Called by any thread.
	 * @param failure makes what is told downstream, once nothing more is sent
	 */
	final void cut(Supplier<? extends Throwable> failure) {
		if (end()) {
			leaveSource();
			try {
				this.actual.onError(failure.get());
			}
			catch (RuntimeException ex) {
				// as Spring MVC does when its request is over; others are cut off all the
				// same
				logger.debug("A caller failed when it was told that its call was cut off", ex);
			}
			finally {
				onEnd();
			}
		}
	}

	/**
	 * Downstream is ready: from now on it may be cut off.
	 */
	abstract void onBegin();

	/**
	 * Return what is handed on.
	 */
	abstract Mono<T> source();

	/**
	 * Return what downstream is told when the source fails or is cut off.
	 */
	Throwable describe(Throwable failure) {
		return failure;
	}

	/**
	 * Cancel the source, which has not ended.
	 */
	void leaveSource() {
		super.cancel();
	}

	/**
	 * It has ended, in whatever way, and downstream has heard of it. May be called twice.
	 */
	abstract void onEnd();

	@Override
	public final Context currentContext() {
		return this.actual.currentContext();
	}

	@Override
	public final void onSubscribe(Subscription subscription) {
		set(subscription);
	}

	@Override
	public final void onNext(T value) {
		if (!end()) {
			Operators.onNextDropped(value, currentContext());
			return;
		}
		try {
			this.actual.onNext(value);
			this.actual.onComplete();
		}
		finally {
			onEnd();
		}
	}

	@Override
	public final void onComplete() {
		if (end()) {
			try {
				this.actual.onComplete();
			}
			finally {
				onEnd();
			}
		}
	}

	@Override
	public final void onError(Throwable failure) {
		if (!end()) {
			logger.debug("A call failed after it was left", failure);
			return;
		}
		try {
			this.actual.onError(describe(failure));
		}
		finally {
			onEnd();
		}
	}

	@Override
	public final void cancel() {
		if (end()) {
			leaveSource();
			onEnd();
		}
	}

	private boolean end() {
		return ENDED.compareAndSet(this, 0, 1);
	}

}
