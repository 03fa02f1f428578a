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

import io.github.cloudlive.LiveAlreadyExistsException;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveStream;

/**
 * A run that is content with a live that somebody else has started.
 */
final class EnsureStartedRun extends StartRun {

	EnsureStartedRun(String groupId, Function<Deadline, Mono<LiveStream>> exchange, Departure departure,
			Mono<Look> look, Repeater repeater) {
		super(groupId, exchange, departure, look, repeater);
	}

	/**
	 * The live may be about to end, or too young for a list that lags.
	 */
	@Override
	Mono<LiveStream> onAlreadyExists(LiveAlreadyExistsException refusal) {
		return look().onErrorMap(LiveException.class, (ex) -> refusal)
			.mapNotNull((seen) -> seen.find(groupId()))
			.switchIfEmpty(Mono.defer(() -> again(refusal)));
	}

	@Override
	Mono<LiveStream> onOther(LiveStream live, LiveException failure) {
		return Mono.just(live);
	}

}
