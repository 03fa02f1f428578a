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

package io.github.cloudlive.monitor;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.github.cloudlive.Identifiers;
import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;

/**
 * A {@link LiveMonitor} that lists the lives of each app that somebody listens to.
 */
public final class PollingLiveMonitor implements LiveMonitor, AutoCloseable {

	private final String appId;

	private final LiveFeeds feeds;

	/**
	 * Create a monitor. Nothing is sent before somebody listens.
	 * @param appId the app that the operations are for
	 * @param operations lists the lives
	 * @param interval the time between two lists, 1 s to 1 d
	 * @param scheduler what the time is waited for on
	 * @throws InvalidFieldException if the interval is out of range, or the app ID blank
	 */
	public PollingLiveMonitor(String appId, LiveOperations operations, Duration interval, Scheduler scheduler) {
		this(appId, (id) -> (id.equals(appId) ? operations : operations.forApp(id)).list().collectList(), interval,
				scheduler);
	}

	PollingLiveMonitor(String appId, Function<String, Mono<List<LiveStream>>> list, Duration interval,
			Scheduler scheduler) {
		this(appId, new LiveFeeds(list, new PollPace(interval), scheduler));
	}

	private PollingLiveMonitor(String appId, LiveFeeds feeds) {
		this.appId = Identifiers.require("appId", appId);
		this.feeds = feeds;
	}

	@Override
	public Flux<LiveEvent> events() {
		return this.feeds.of(this.appId).events();
	}

	@Override
	public boolean isUpToDate() {
		return this.feeds.of(this.appId).isUpToDate();
	}

	@Override
	public LiveMonitor forApp(String appId) {
		return new PollingLiveMonitor(appId, this.feeds);
	}

	/**
	 * Poll no more, for whatever app. All who listen are told the end.
	 */
	@Override
	public void close() {
		this.feeds.close();
	}

}
