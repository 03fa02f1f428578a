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
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.StartLiveRequest;

/**
 * The calls of an account for the lives of its apps.
 */
final class LiveCalls {

	private static final String LIST_URI_TEMPLATE = "/v1/live/list?app_id={app_id}";

	/**
	 * Refused for want of an app: a list of one can have megabytes.
	 */
	private static final GatewayRequest<Long> PING = GatewayRequest.get(LiveOperation.LIST, "/v1/live/list",
			"/v1/live/list", Answer::code);

	private final EqualStarts starts = new EqualStarts();

	private final EqualStarts ensuredStarts = new EqualStarts();

	private final Looks looks = new Looks(this::look);

	private final AuthorizedExchange exchange;

	private final Repeater repeater;

	private final RunsUnderWay runs;

	private final Clock clock;

	LiveCalls(AuthorizedExchange exchange, Repeater repeater, RunsUnderWay runs, Clock clock) {
		this.exchange = exchange;
		this.repeater = repeater;
		this.runs = runs;
		this.clock = clock;
	}

	Mono<LiveStream> start(String appId, StartLiveRequest request) {
		return this.starts.join(appId, request, run(appId, request, StartRun::new));
	}

	Mono<LiveStream> ensureStarted(String appId, StartLiveRequest request) {
		return this.ensuredStarts.join(appId, request, run(appId, request, EnsureStartedRun::new));
	}

	private Mono<LiveStream> run(String appId, StartLiveRequest request, StartRun.Kind kind) {
		String groupId = request.getGroupId();
		GatewayRequest<LiveStream> start = GatewayRequest
			.post(LiveOperation.START, "/v1/live/start", RequestWriter.start(appId, request),
					(answer) -> answer.live().toStream(groupId))
			.withSecret(request.getPushAddress());
		return this.runs.add(() -> {
			Departure departure = new Departure(this.clock);
			GatewayRequest<LiveStream> noted = start.tell(departure::onSent);
			return kind.create(groupId, (deadline) -> this.exchange.send(noted, deadline), departure,
					this.looks.at(appId), this.repeater);
		});
	}

	Mono<Void> stop(String appId, String groupId) {
		return stop(appId, groupId, StopRun::new);
	}

	Mono<Void> ensureStopped(String appId, String groupId) {
		return stop(appId, groupId, EnsureStoppedRun::new);
	}

	private Mono<Void> stop(String appId, String groupId, StopRun.Kind kind) {
		GatewayRequest<Long> stop = GatewayRequest.post(LiveOperation.STOP, "/v1/live/stop",
				RequestWriter.stop(appId, groupId), Answer::code);
		return this.runs.add(() -> {
			Departure departure = new Departure(this.clock);
			GatewayRequest<Long> noted = stop.tell(departure::onSent);
			return kind.create(groupId, (deadline) -> this.exchange.send(noted, deadline).then(), departure,
					this.repeater);
		});
	}

	Mono<List<LiveStream>> list(String appId, LiveOperation operation) {
		GatewayRequest<List<LiveStream>> list = GatewayRequest.get(operation, LIST_URI_TEMPLATE, listPath(appId),
				Answer::lives);
		return this.runs
			.add(() -> new HarmlessRun<>(operation, (deadline) -> this.exchange.send(list, deadline), this.repeater));
	}

	Mono<Void> ping() {
		return this.runs.add(() -> new PingRun((deadline) -> this.exchange.send(PING, deadline).then(), this.repeater));
	}

	private Mono<Look> look(String appId) {
		GatewayRequest<Look> list = GatewayRequest.get(LiveOperation.LIST, LIST_URI_TEMPLATE, listPath(appId),
				(answer, headers) -> new Look(answer.lives(), platformTime(headers), this.clock.instant()));
		return this.repeater.run(LiveOperation.LIST, (deadline) -> this.exchange.send(list, deadline));
	}

	private static String listPath(String appId) {
		return "/v1/live/list?app_id=" + UriUtils.encode(appId, StandardCharsets.UTF_8);
	}

	private static @Nullable Instant platformTime(HttpHeaders headers) {
		try {
			long millis = headers.getDate();
			return (millis >= 0) ? Instant.ofEpochMilli(millis) : null;
		}
		catch (IllegalArgumentException ex) {
			// not a date: as good as none
			return null;
		}
	}

}
