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

import java.util.function.Function;

import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveNotFoundException;

/**
 * A run that is content when there is no live, whoever ended it.
 */
final class EnsureStoppedRun extends StopRun {

	EnsureStoppedRun(String groupId, Function<Deadline, Mono<Void>> exchange, Departure departure, Repeater repeater) {
		super(groupId, exchange, departure, repeater);
	}

	@Override
	Mono<Void> onNotFound(LiveNotFoundException failure) {
		return Mono.empty();
	}

}
