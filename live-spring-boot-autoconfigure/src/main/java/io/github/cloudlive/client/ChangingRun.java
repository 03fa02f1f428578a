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

import java.time.Duration;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOutcomeUnknownException;

/**
 * A run of what changes something: it matters whether an attempt was done or not.
 */
abstract class ChangingRun<T> extends Run<T> {

	private final String groupId;

	private final Departure departure;

	private @Nullable LiveException doubt;

	ChangingRun(LiveOperation operation, String groupId, Function<Deadline, Mono<T>> exchange, Departure departure,
			Repeater repeater) {
		super(operation, exchange, repeater);
		this.groupId = groupId;
		this.departure = departure;
	}

	final String groupId() {
		return this.groupId;
	}

	/**
	 * Return what knows when an attempt's request left.
	 */
	final Departure departure() {
		return this.departure;
	}

	/**
	 * Return the first failure after which an attempt may have been done or not.
	 */
	final @Nullable LiveException doubt() {
		return this.doubt;
	}

	@Override
	final boolean isWorthRepeating(LiveException failure) {
		if (!Certainty.isUnknown(failure)) {
			this.departure.forget();
		}
		return Certainty.isRefusedForNow(failure);
	}

	@Override
	final Mono<T> settle(LiveException failure) {
		if (Certainty.isUnknown(failure)) {
			this.departure.keep();
			this.doubt = (this.doubt != null) ? this.doubt : failure;
			return settleDoubt(failure);
		}
		return settleRefusal(failure);
	}

	/**
	 * The platform may have done it or not.
	 */
	abstract Mono<T> settleDoubt(LiveException failure);

	/**
	 * The platform refused, for good.
	 */
	abstract Mono<T> settleRefusal(LiveException failure);

	@Override
	LiveException conclude(LiveException failure) {
		LiveException open = this.doubt;
		return (open != null) ? new LiveOutcomeUnknownException(operation(), this.groupId, open) : failure;
	}

	@Override
	final LiveException cut() {
		return this.departure.bar() ? Closed.nothingDone(operation())
				: new LiveOutcomeUnknownException(operation(), this.groupId, Closed.beforeAnswer(operation()));
	}

	/**
	 * The answer must be heard: before there is a doubt, a certain "not done" is worth
	 * more than another try.
	 */
	@Override
	final boolean leavesTimeAfter(Duration wait) {
		return (this.doubt != null) ? super.leavesTimeAfter(wait) : deadline().leavesHalfAfter(wait);
	}

}
