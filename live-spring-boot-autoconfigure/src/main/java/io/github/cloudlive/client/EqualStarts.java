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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveStream;
import io.github.cloudlive.StartLiveRequest;

/**
 * Lets those share one start who ask for the same at the same time. It ends when the last
 * of them leaves.
 */
final class EqualStarts {

	private final Map<Key, Mono<LiveStream>> underWay = new ConcurrentHashMap<>();

	/**
	 * Join the equal start that is under way, or begin this one.
	 */
	Mono<LiveStream> join(String appId, StartLiveRequest request, Mono<LiveStream> start) {
		Key key = new Key(appId, request);
		return Mono.defer(() -> this.underWay.computeIfAbsent(key, (same) -> begin(key, start)));
	}

	private Mono<LiveStream> begin(Key key, Mono<LiveStream> start) {
		Runnable over = () -> this.underWay.remove(key);
		// before anybody hears of it: who then asks again must not get the old result
		return start.doOnTerminate(over).doOnCancel(over).share();
	}

	private record Key(String appId, StartLiveRequest request) {

	}

}
