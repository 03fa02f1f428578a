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

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.github.cloudlive.LiveStream;

/**
 * One feed for each app, whoever asks for it.
 */
final class LiveFeeds {

	private final Map<String, LiveFeed> feeds = new ConcurrentHashMap<>();

	private final Function<String, Mono<List<LiveStream>>> list;

	private final PollPace pace;

	private final Scheduler scheduler;

	private volatile boolean closed;

	LiveFeeds(Function<String, Mono<List<LiveStream>>> list, PollPace pace, Scheduler scheduler) {
		this.list = list;
		this.pace = pace;
		this.scheduler = scheduler;
	}

	LiveFeed of(String appId) {
		LiveFeed feed = this.feeds.computeIfAbsent(appId,
				(id) -> new LiveFeed(id, Mono.defer(() -> this.list.apply(id)), this.pace, this.scheduler));
		// entered before it looks: closing sees it, or it sees closing
		if (this.closed) {
			feed.close();
		}
		return feed;
	}

	void close() {
		this.closed = true;
		this.feeds.values().forEach(LiveFeed::close);
	}

}
