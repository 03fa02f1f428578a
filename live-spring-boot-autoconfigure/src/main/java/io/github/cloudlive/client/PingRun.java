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

import io.github.cloudlive.LiveErrorKind;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveResponseException;

/**
 * A run that asks for a sign of life: a refusal for being incomplete is one. It is sent
 * once: whoever asks will ask again, and the retry budget is for operations.
 */
final class PingRun extends Run<Void> {

	PingRun(Function<Deadline, Mono<Void>> exchange, Repeater repeater) {
		super(LiveOperation.LIST, exchange, repeater);
	}

	@Override
	boolean isWorthRepeating(LiveException failure) {
		return false;
	}

	@Override
	Mono<Void> settle(LiveException failure) {
		return isRefusedAsIncomplete(failure) ? Mono.empty() : super.settle(failure);
	}

	private static boolean isRefusedAsIncomplete(LiveException failure) {
		return failure instanceof LiveResponseException response && response.getKind() == LiveErrorKind.INVALID_REQUEST;
	}

	@Override
	LiveException cut() {
		return Closed.beforeAnswer(operation());
	}

}
