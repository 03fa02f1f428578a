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
import java.util.function.Function;

import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;

/**
 * Looks at the running lives, one look at a time for each app: a list can be large.
 */
final class Looks {

	private final Map<String, NextRun<Look>> apps = new ConcurrentHashMap<>();

	private final Function<String, Mono<Look>> list;

	/**
	 * Create it.
	 * @param list lists the lives of an app
	 */
	Looks(Function<String, Mono<Look>> list) {
		this.list = list;
	}

	/**
	 * Look at an app's lives, not before the time of subscription.
	 */
	Mono<Look> at(String appId) {
		return Mono.defer(() -> this.apps.computeIfAbsent(appId, (id) -> new NextRun<>(this.list.apply(id))).join());
	}

	static LiveRequestException late() {
		return new LiveRequestException(LiveOperation.LIST, Reason.TIMEOUT, false,
				"the call timeout was over before the running lives were seen", null);
	}

}
