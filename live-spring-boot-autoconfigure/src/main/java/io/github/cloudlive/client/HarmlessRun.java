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
 * A run of what changes nothing: it may be repeated whenever that may help.
 */
final class HarmlessRun<T> extends Run<T> {

	private boolean unknownCodeSeen;

	HarmlessRun(LiveOperation operation, Function<Deadline, Mono<T>> exchange, Repeater repeater) {
		super(operation, exchange, repeater);
	}

	@Override
	boolean isWorthRepeating(LiveException failure) {
		if (failure instanceof LiveResponseException response && response.getKind() == LiveErrorKind.UNKNOWN) {
			boolean first = !this.unknownCodeSeen;
			this.unknownCodeSeen = true;
			return first;
		}
		return Certainty.mayPass(failure);
	}

	@Override
	LiveException cut() {
		return Closed.beforeAnswer(operation());
	}

}
