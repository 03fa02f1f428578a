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

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveNotFoundException;
import io.github.cloudlive.LiveOperation;

/**
 * A run of a stop: done twice it does no harm.
 */
class StopRun extends ChangingRun<Void> {

	StopRun(String groupId, Function<Deadline, Mono<Void>> exchange, Departure departure, Repeater repeater) {
		super(LiveOperation.STOP, groupId, exchange, departure, repeater);
	}

	@Override
	final Mono<Void> settleDoubt(LiveException failure) {
		return again(failure);
	}

	@Override
	final Mono<Void> settleRefusal(LiveException failure) {
		return (failure instanceof LiveNotFoundException notFound) ? onNotFound(notFound)
				: Mono.error(conclude(failure));
	}

	/**
	 * There is no such live: an attempt of ours may have ended it.
	 */
	Mono<Void> onNotFound(LiveNotFoundException failure) {
		return (doubt() != null) ? Mono.empty() : Mono.error(failure);
	}

	/**
	 * Makes a run.
	 */
	@FunctionalInterface
	interface Kind {

		StopRun create(String groupId, Function<Deadline, Mono<Void>> exchange, Departure departure, Repeater repeater);

	}

}
