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

import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveAlreadyExistsException;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveStream;

/**
 * A run of a start. Where nobody knows whether an attempt was done, it looks at the
 * running lives before it makes another: a live that was started after the request left
 * is the one that was asked for.
 */
class StartRun extends ChangingRun<LiveStream> {

	/** The work may still be on its way, and a list may lag. */
	private static final Duration BEFORE_SECOND_LOOK = Duration.ofSeconds(1);

	private final Mono<Look> look;

	/**
	 * Create a run.
	 * @param groupId the group to start a live for
	 * @param exchange makes one attempt
	 * @param departure knows when an attempt's request left
	 * @param look looks at the running lives
	 * @param repeater how attempts are repeated
	 */
	StartRun(String groupId, Function<Deadline, Mono<LiveStream>> exchange, Departure departure, Mono<Look> look,
			Repeater repeater) {
		super(LiveOperation.START, groupId, exchange, departure, repeater);
		this.look = look;
	}

	@Override
	final Mono<LiveStream> settleDoubt(LiveException failure) {
		// an older live may have ended: a list that lags still shows it, and not yet ours
		return findLive(failure).filter((found) -> found.age() != Look.Age.STARTED_BEFORE)
			.flatMap((found) -> judge(found, failure))
			.switchIfEmpty(Mono.defer(() -> lookOnceMore(failure)));
	}

	private Mono<LiveStream> lookOnceMore(LiveException failure) {
		if (!deadline().leavesTimeAfter(BEFORE_SECOND_LOOK)) {
			return Mono.error(conclude(failure));
		}
		return pause(BEFORE_SECOND_LOOK).then(Mono.defer(() -> findLive(failure)))
			.flatMap((found) -> judge(found, failure))
			.switchIfEmpty(Mono.defer(() -> again(failure)));
	}

	/**
	 * Look for the group's live, and how old it is.
	 */
	private Mono<Found> findLive(LiveException failure) {
		return look().onErrorMap(LiveException.class, (ex) -> conclude(failure)).mapNotNull((seen) -> {
			LiveStream live = seen.find(groupId());
			return (live != null) ? new Found(live, seen.ageOf(live, departure().time())) : null;
		});
	}

	private Mono<LiveStream> judge(Found found, LiveException failure) {
		LiveStream live = found.live();
		return switch (found.age()) {
			case STARTED_SINCE -> reconciled(Mono.just(live));
			case STARTED_BEFORE -> reconciled(onOther(live, LiveAlreadyExistsException.of(live)));
			case UNKNOWN -> onOther(live, new LiveOutcomeUnknownException(live, failure));
		};
	}

	private static Mono<LiveStream> reconciled(Mono<LiveStream> outcome) {
		return Mono.deferContextual((call) -> {
			Observing.reconciled(call);
			return outcome;
		});
	}

	@Override
	final Mono<LiveStream> settleRefusal(LiveException failure) {
		if (!(failure instanceof LiveAlreadyExistsException refusal)) {
			return Mono.error(conclude(failure));
		}
		// an attempt of ours may have come late, and this one after it
		return (doubt() != null) ? settleDoubt(failure) : onAlreadyExists(refusal);
	}

	/**
	 * The group has a live that is not ours: tell which.
	 */
	Mono<LiveStream> onAlreadyExists(LiveAlreadyExistsException refusal) {
		return look().onErrorComplete(LiveException.class)
			.mapNotNull((seen) -> seen.find(groupId()))
			.flatMap((live) -> onOther(live, refusal.withRunningLive(live)))
			.switchIfEmpty(Mono.error(refusal));
	}

	/**
	 * The group has a live that is not ours, or maybe not.
	 */
	Mono<LiveStream> onOther(LiveStream live, LiveException failure) {
		return Mono.error(failure);
	}

	/**
	 * Look at the running lives of the app, within the deadline.
	 */
	final Mono<Look> look() {
		return deadline().bound(this.look, Looks::late);
	}

	private record Found(LiveStream live, Look.Age age) {

	}

	/**
	 * Makes a run.
	 */
	@FunctionalInterface
	interface Kind {

		StartRun create(String groupId, Function<Deadline, Mono<LiveStream>> exchange, Departure departure,
				Mono<Look> look, Repeater repeater);

	}

}
