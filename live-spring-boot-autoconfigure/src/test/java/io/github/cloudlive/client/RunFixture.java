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
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.LiveResponseException;
import io.github.cloudlive.LiveStream;

/**
 * A platform that does what a script says, and a run on it, in virtual time.
 */
final class RunFixture {

	static final long BUSY = 606000006;

	static final long EXISTS = 6050030012L;

	static final long NO_SUCH_LIVE = 6050030001L;

	static final long WRONG = 6050030003L;

	static final String GROUP = "room-1";

	/** Always the longest wait that the jitter allows. */
	static final RandomGenerator LONGEST = new RandomGenerator() {

		@Override
		public long nextLong() {
			return 0;
		}

		@Override
		public long nextLong(long bound) {
			return bound - 1;
		}

	};

	final VirtualTime time = new VirtualTime();

	final Departure departure = new Departure(this.time);

	final Repeater repeater = new Repeater(new RetrySettings(3, Duration.ofMillis(200), Duration.ofSeconds(5)),
			new RetryBudget(RetryBudgetSettings.defaults()), Duration.ofSeconds(30), new ClientListeners(List.of()),
			LONGEST, this.time.scheduler);

	/** When requests left, in milliseconds. */
	final List<Long> sent = new ArrayList<>();

	/** When lists were looked at, in milliseconds. */
	final List<Long> looks = new ArrayList<>();

	private final Deque<Mono<LiveStream>> answers = new ArrayDeque<>();

	private final Deque<Mono<List<LiveStream>>> lists = new ArrayDeque<>();

	private final long start = this.time.millis();

	private boolean telling = true;

	@Nullable LiveStream result;

	@Nullable Throwable failure;

	boolean completed;

	/**
	 * Let the next request get this answer.
	 */
	RunFixture answers(Mono<LiveStream> answer) {
		this.answers.add(answer);
		return this;
	}

	RunFixture answers(LiveException failure) {
		return answers(Mono.error(failure));
	}

	/**
	 * Let the next look see these lives.
	 */
	RunFixture shows(LiveStream... lives) {
		this.lists.add(Mono.just(List.of(lives)));
		return this;
	}

	RunFixture doesNotList() {
		this.lists.add(Mono.error(timeout(LiveOperation.LIST)));
		return this;
	}

	RunFixture doesNotTellTheTime() {
		this.telling = false;
		return this;
	}

	Mono<LiveStream> exchange(Deadline deadline) {
		return Mono.defer(() -> {
			this.sent.add(this.time.millis() - this.start);
			this.departure.onSent();
			return this.answers.remove();
		});
	}

	Mono<Look> look() {
		return Mono.defer(() -> {
			this.looks.add(this.time.millis() - this.start);
			Instant now = this.time.instant();
			return this.lists.remove().map((lives) -> new Look(lives, this.telling ? now : null, now));
		});
	}

	void run(Run<?> run) {
		run.attempt()
			.subscribe((value) -> this.result = (LiveStream) value, (ex) -> this.failure = ex,
					() -> this.completed = true);
		this.time.advance(Duration.ofMinutes(1));
	}

	LiveStream live(Duration age) {
		return LiveStream.builder(GROUP).startTime(this.time.instant().minus(age)).build();
	}

	static LiveException timeout(LiveOperation operation) {
		return new LiveRequestException(operation, Reason.TIMEOUT, true, "late", null);
	}

	static LiveException notSent(LiveOperation operation) {
		return new LiveRequestException(operation, Reason.NOT_CONNECTED, false, "no connection", null);
	}

	static LiveException code(LiveOperation operation, long code) {
		return LiveResponseException.of(operation, 200, code, null, null);
	}

}
