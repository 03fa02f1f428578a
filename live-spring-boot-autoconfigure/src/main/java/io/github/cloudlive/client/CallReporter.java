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

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveCallListener;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.observation.DefaultLiveClientObservationConvention;
import io.github.cloudlive.observation.LiveClientObservationContext;
import io.github.cloudlive.observation.LiveClientObservationConvention;
import io.github.cloudlive.observation.LiveClientObservationDocumentation;

/**
 * Reports each operation: to the observation registry and to listeners.
 */
final class CallReporter {

	private static final LiveClientObservationConvention DEFAULT_CONVENTION = new DefaultLiveClientObservationConvention();

	private static final Log logger = LogFactory.getLog(CallReporter.class);

	private final String account;

	private final ObservationRegistry registry;

	private final @Nullable LiveClientObservationConvention convention;

	private final List<LiveCallListener> listeners;

	CallReporter(String account, ObservationRegistry registry, @Nullable LiveClientObservationConvention convention,
			List<LiveCallListener> listeners) {
		this.account = account;
		this.registry = registry;
		this.convention = convention;
		this.listeners = new CopyOnWriteArrayList<>(listeners);
	}

	void addListener(LiveCallListener listener) {
		this.listeners.add(listener);
	}

	<T> Mono<T> report(LiveOperation operation, @Nullable String groupId, Mono<T> call) {
		Mono<T> told = tellListeners(operation, call);
		return this.registry.isNoop() ? told : observe(operation, groupId, told);
	}

	private <T> Mono<T> tellListeners(LiveOperation operation, Mono<T> call) {
		if (this.listeners.isEmpty()) {
			return call;
		}
		return call.doOnSuccess((result) -> tell((listener) -> listener.onSuccess(operation)))
			.doOnError(LiveException.class, (failure) -> tell((listener) -> listener.onFailure(operation, failure)));
	}

	private void tell(Consumer<LiveCallListener> news) {
		this.listeners.forEach((listener) -> attempt(() -> news.accept(listener)));
	}

	private <T> Mono<T> observe(LiveOperation operation, @Nullable String groupId, Mono<T> call) {
		return Mono.deferContextual((caller) -> {
			LiveClientObservationContext context = new LiveClientObservationContext(this.account, operation, groupId);
			Observation observation = LiveClientObservationDocumentation.LIVE_CLIENT.observation(this.convention,
					DEFAULT_CONVENTION, () -> context, this.registry);
			return new Observing(observation, context).around(call, caller);
		});
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
			logger.warn("Reporting a live operation failed", ex);
		}
	}

}
