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

package io.github.cloudlive.faults;

import java.util.function.BiFunction;

import org.springframework.web.reactive.function.client.ClientRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.StartLiveRequest;
import io.github.cloudlive.client.LiveClient;

/**
 * Operations whose start does not look at the running lives as it should. Everything else
 * is as it should be.
 */
final class CrippledOperations implements LiveOperations {

	private final LiveOperations whole;

	private final LiveOperations blind;

	private final BiFunction<LiveOperations, StartLiveRequest, Mono<LiveStream>> afterDoubt;

	private CrippledOperations(ModelRun run,
			BiFunction<LiveOperations, StartLiveRequest, Mono<LiveStream>> afterDoubt) {
		LiveClient client = run.newClient();
		this.whole = client.operations();
		this.blind = run.builder()
			.tokenSupplier(client.accessTokens())
			.webClientCustomizer((webClient) -> webClient.filter((request, next) -> isLook(request)
					? Mono.error(new IllegalStateException("blind")) : next.exchange(request)))
			.build()
			.operations();
		this.afterDoubt = afterDoubt;
	}

	/**
	 * A start that is repeated after a doubt, whatever runs.
	 */
	static LiveOperations repeatingBlindly(ModelRun run) {
		return new CrippledOperations(run, (whole, request) -> Mono.empty());
	}

	/**
	 * A start that takes any live of the group for its own.
	 */
	static LiveOperations believingAnything(ModelRun run) {
		return new CrippledOperations(run, (whole, request) -> whole.find(request.getGroupId()));
	}

	private static boolean isLook(ClientRequest request) {
		return request.url().getPath().endsWith("/list");
	}

	@Override
	public Mono<LiveStream> start(StartLiveRequest request) {
		return this.blind.start(request)
			.onErrorResume(LiveOutcomeUnknownException.class, (failure) -> this.afterDoubt.apply(this.whole, request)
				.switchIfEmpty(Mono.defer(() -> this.blind.start(request))));
	}

	@Override
	public Mono<LiveStream> ensureStarted(StartLiveRequest request) {
		return this.whole.ensureStarted(request);
	}

	@Override
	public Mono<Void> stop(String groupId) {
		return this.whole.stop(groupId);
	}

	@Override
	public Mono<Void> ensureStopped(String groupId) {
		return this.whole.ensureStopped(groupId);
	}

	@Override
	public Flux<LiveStream> list() {
		return this.whole.list();
	}

	@Override
	public Mono<LiveStream> find(String groupId) {
		return this.whole.find(groupId);
	}

	@Override
	public LiveOperations forApp(String appId) {
		return this.whole.forApp(appId);
	}

}
