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

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.github.cloudlive.observation.DefaultLiveTokenFetchObservationConvention;
import io.github.cloudlive.observation.LiveTokenFetchObservationContext;
import io.github.cloudlive.observation.LiveTokenFetchObservationConvention;
import io.github.cloudlive.observation.LiveTokenFetchObservationDocumentation;
import io.github.cloudlive.token.AccessTokenFetcher;
import io.github.cloudlive.token.FetchTrigger;
import io.github.cloudlive.token.FetchedToken;

/**
 * Reports each fetch to the observation registry.
 */
final class ObservedTokenFetcher implements AccessTokenFetcher {

	private static final LiveTokenFetchObservationConvention DEFAULT_CONVENTION = new DefaultLiveTokenFetchObservationConvention();

	private final AccessTokenFetcher fetcher;

	private final String account;

	private final ObservationRegistry registry;

	private final @Nullable LiveTokenFetchObservationConvention convention;

	ObservedTokenFetcher(AccessTokenFetcher fetcher, String account, ObservationRegistry registry,
			@Nullable LiveTokenFetchObservationConvention convention) {
		this.fetcher = fetcher;
		this.account = account;
		this.registry = registry;
		this.convention = convention;
	}

	@Override
	public Mono<FetchedToken> fetch() {
		return fetch(FetchTrigger.COLD);
	}

	@Override
	public Mono<FetchedToken> fetch(FetchTrigger trigger) {
		return Mono.deferContextual((caller) -> {
			LiveTokenFetchObservationContext context = new LiveTokenFetchObservationContext(this.account, trigger);
			Observation observation = LiveTokenFetchObservationDocumentation.LIVE_TOKEN_FETCH
				.observation(this.convention, DEFAULT_CONVENTION, () -> context, this.registry);
			return new Observing(observation, context).around(this.fetcher.fetch(trigger), caller);
		});
	}

}
