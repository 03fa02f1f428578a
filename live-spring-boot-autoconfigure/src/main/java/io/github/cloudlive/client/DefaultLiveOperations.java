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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.cloudlive.Identifiers;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.StartLiveDefaults;
import io.github.cloudlive.StartLiveRequest;

/**
 * The operations on the lives of one app, by calls to the gateway.
 */
final class DefaultLiveOperations implements LiveOperations {

	private static final String LIST_URI_TEMPLATE = "/v1/live/list?app_id={app_id}";

	private final String appId;

	private final String listPath;

	private final StartLiveDefaults defaults;

	private final AuthorizedExchange exchange;

	private final Repeater repeater;

	private final CallReporter reporter;

	DefaultLiveOperations(String appId, StartLiveDefaults defaults, AuthorizedExchange exchange, Repeater repeater,
			CallReporter reporter) {
		this.appId = Identifiers.require("appId", appId);
		this.listPath = "/v1/live/list?app_id=" + UriUtils.encode(appId, StandardCharsets.UTF_8);
		this.defaults = defaults;
		this.exchange = exchange;
		this.repeater = repeater;
		this.reporter = reporter;
	}

	@Override
	public Mono<LiveStream> start(StartLiveRequest request) {
		StartLiveRequest complete = this.defaults.applyTo(request);
		String groupId = complete.getGroupId();
		return call(GatewayRequest.post(LiveOperation.START, groupId, "/v1/live/start",
				RequestWriter.start(this.appId, complete), complete.getPushAddress(),
				(answer) -> answer.live().toStream(groupId)));
	}

	@Override
	public Mono<Void> stop(String groupId) {
		Identifiers.require("groupId", groupId);
		return call(GatewayRequest.post(LiveOperation.STOP, groupId, "/v1/live/stop",
				RequestWriter.stop(this.appId, groupId), null, Answer::code))
			.then();
	}

	@Override
	public Flux<LiveStream> list() {
		return call(GatewayRequest.get(LiveOperation.LIST, null, LIST_URI_TEMPLATE, this.listPath, Answer::lives))
			.flatMapIterable((lives) -> lives);
	}

	@Override
	public Mono<LiveStream> find(String groupId) {
		Identifiers.require("groupId", groupId);
		return call(GatewayRequest.get(LiveOperation.FIND, groupId, LIST_URI_TEMPLATE, this.listPath, Answer::lives))
			.flatMap((lives) -> Mono.justOrEmpty(only(groupId, lives)));
	}

	@Override
	public LiveOperations forApp(String appId) {
		return new DefaultLiveOperations(appId, this.defaults, this.exchange, this.repeater, this.reporter);
	}

	private <T> Mono<T> call(GatewayRequest<T> request) {
		Mono<T> run = this.repeater
			.run(request.operation(), request.groupId(), (deadline) -> this.exchange.send(request, deadline))
			.onErrorMap(CancellationException.class, (ex) -> closed(request.operation(), ex));
		return this.reporter.report(request.operation(), request.groupId(), run);
	}

	private static LiveException closed(LiveOperation operation, CancellationException cause) {
		return new LiveRequestException(operation, Reason.NOT_CONNECTED, false,
				"the client was closed, nothing was sent", cause);
	}

	private static Optional<LiveStream> only(String groupId, List<LiveStream> lives) {
		return lives.stream().filter((live) -> live.getGroupId().equals(groupId)).findFirst();
	}

}
