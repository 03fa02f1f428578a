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

import java.util.concurrent.atomic.AtomicBoolean;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import io.github.cloudlive.observation.LiveClientObservationContext;
import io.github.cloudlive.observation.LiveObservationContext;

/**
 * Observes a piece of work once. What is observed within it becomes its child.
 */
final class Observing {

	private static final Log logger = LogFactory.getLog(Observing.class);

	private final Observation observation;

	private final LiveObservationContext context;

	private final AtomicBoolean ended = new AtomicBoolean();

	/**
	 * Create it.
	 * @param observation the observation, not yet started
	 * @param context its context
	 */
	Observing(Observation observation, LiveObservationContext context) {
		this.observation = observation;
		this.context = context;
	}

	/**
	 * Start the observation, and end it with the work. One that is denied must not take
	 * the place of the caller's: requests would no longer be its children.
	 */
	<T> Mono<T> around(Mono<T> work, ContextView caller) {
		if (this.observation.isNoop()) {
			return work;
		}
		this.observation.parentObservation(current(caller)).start();
		return work
			// ended before the caller hears of the result, who may look for it at once
			.doOnSuccess((result) -> end())
			.doOnError((failure) -> {
				attempt(() -> this.observation.error(failure));
				end();
			})
			.doOnCancel(() -> {
				this.context.setCancelled(!this.ended.get());
				end();
			})
			.contextWrite((inner) -> inner.put(ObservationThreadLocalAccessor.KEY, this.observation));
	}

	/**
	 * Take note that a look settled a start, if that is observed.
	 */
	static void reconciled(ContextView call) {
		Observation current = current(call);
		if (current != null && current.getContext() instanceof LiveClientObservationContext context) {
			context.setReconciled(true);
		}
	}

	private static @Nullable Observation current(ContextView context) {
		return context.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
	}

	private void end() {
		if (this.ended.compareAndSet(false, true)) {
			attempt(this.observation::stop);
		}
	}

	/**
	 * Report without harm: a live that was started must not be lost to its caller because
	 * somebody who was told of it failed.
	 */
	private static void attempt(Runnable report) {
		try {
			report.run();
		}
		catch (RuntimeException ex) {
			logger.warn("Reporting to the observation registry failed", ex);
		}
	}

}
