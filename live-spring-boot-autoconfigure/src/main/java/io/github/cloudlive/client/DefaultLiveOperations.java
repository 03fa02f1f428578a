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
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.cloudlive.Identifiers;
import io.github.cloudlive.LiveCallListener;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.StartLiveDefaults;
import io.github.cloudlive.StartLiveRequest;

/**
 * The operations on the lives of one app, by calls to the gateway.
 */
final class DefaultLiveOperations implements LiveOperations {

	private final String appId;

	private final StartLiveDefaults defaults;

	private final LiveCalls calls;

	private final CallReporter reporter;

	DefaultLiveOperations(String appId, StartLiveDefaults defaults, LiveCalls calls, CallReporter reporter) {
		this.appId = Identifiers.require("appId", appId);
		this.defaults = defaults;
		this.calls = calls;
		this.reporter = reporter;
	}

	@Override
	public Mono<LiveStream> start(StartLiveRequest request) {
		StartLiveRequest complete = this.defaults.applyTo(request);
		return report(LiveOperation.START, complete.getGroupId(), this.calls.start(this.appId, complete));
	}

	@Override
	public Mono<LiveStream> ensureStarted(StartLiveRequest request) {
		StartLiveRequest complete = this.defaults.applyTo(request);
		return report(LiveOperation.START, complete.getGroupId(), this.calls.ensureStarted(this.appId, complete));
	}

	@Override
	public Mono<Void> stop(String groupId) {
		Identifiers.require("groupId", groupId);
		return report(LiveOperation.STOP, groupId, this.calls.stop(this.appId, groupId));
	}

	@Override
	public Mono<Void> ensureStopped(String groupId) {
		Identifiers.require("groupId", groupId);
		return report(LiveOperation.STOP, groupId, this.calls.ensureStopped(this.appId, groupId));
	}

	@Override
	public Flux<LiveStream> list() {
		return report(LiveOperation.LIST, null, this.calls.list(this.appId, LiveOperation.LIST))
			.flatMapIterable((lives) -> lives);
	}

	@Override
	public Mono<LiveStream> find(String groupId) {
		Identifiers.require("groupId", groupId);
		return report(LiveOperation.FIND, groupId, this.calls.list(this.appId, LiveOperation.FIND))
			.flatMap((lives) -> Mono.justOrEmpty(only(groupId, lives)));
	}

	@Override
	public LiveOperations forApp(String appId) {
		return new DefaultLiveOperations(appId, this.defaults, this.calls, this.reporter);
	}

	String appId() {
		return this.appId;
	}

	Mono<Void> ping() {
		return this.calls.ping();
	}

	void addListener(LiveCallListener listener) {
		this.reporter.addListener(listener);
	}

	private <T> Mono<T> report(LiveOperation operation, @Nullable String groupId, Mono<T> call) {
		return this.reporter.report(operation, groupId, call);
	}

	private static Optional<LiveStream> only(String groupId, List<LiveStream> lives) {
		return lives.stream().filter((live) -> live.getGroupId().equals(groupId)).findFirst();
	}

}
