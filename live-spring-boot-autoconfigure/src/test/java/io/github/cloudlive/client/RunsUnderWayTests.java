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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RunsUnderWay}.
 */
class RunsUnderWayTests {

	private final RunFixture platform = new RunFixture();

	private final RunsUnderWay runs = new RunsUnderWay();

	private final Sinks.One<LiveStream> answer = Sinks.one();

	private final List<Throwable> failures = new ArrayList<>();

	private final List<LiveStream> results = new ArrayList<>();

	private final AtomicBoolean closed = new AtomicBoolean();

	@Test
	void cutWhenAttemptIsUnderWayIsUnknown() {
		this.platform.answers(this.answer.asMono());
		start();
		this.runs.cut();
		assertThat(this.failures).singleElement().isInstanceOf(LiveOutcomeUnknownException.class);
	}

	@Test
	void cutWhenAttemptIsUnderWayLeavesIt() {
		AtomicBoolean left = new AtomicBoolean();
		this.platform.answers(this.answer.asMono().doOnCancel(() -> left.set(true)));
		start();
		this.runs.cut();
		assertThat(left).isTrue();
	}

	@Test
	void cutWhenAttemptWasRefusedForNowIsCertain() {
		this.platform.answers(busy());
		start();
		this.runs.cut();
		assertThat(this.failures).singleElement()
			.isInstanceOfSatisfying(LiveRequestException.class,
					(failure) -> assertThat(failure.isRequestSent()).isFalse());
	}

	@Test
	void cutWhenAttemptAfterDoubtWasRefusedIsUnknown() {
		this.platform.answers(RunFixture.timeout(LiveOperation.START)).shows().shows().answers(busy());
		start();
		this.platform.time.advance(Duration.ofMillis(1400));
		assertThat(this.platform.sent).hasSize(2);
		this.runs.cut();
		assertThat(this.failures).singleElement().isInstanceOf(LiveOutcomeUnknownException.class);
	}

	@Test
	void cutWhenRunHasEndedChangesNothing() {
		this.platform.answers(Mono.just(LiveStream.builder(RunFixture.GROUP).build()));
		start();
		this.runs.cut();
		assertThat(this.results).hasSize(1);
		assertThat(this.failures).isEmpty();
	}

	@Test
	void addWhenClosedIsRefused() {
		this.runs.close().subscribe();
		start();
		assertThat(this.failures).singleElement().isInstanceOf(LiveRequestException.class);
		assertThat(this.platform.sent).isEmpty();
	}

	@Test
	void closeWhenNothingIsUnderWayCompletes() {
		close();
		assertThat(this.closed).isTrue();
	}

	@Test
	void closeWhenRunIsUnderWayWaitsUntilItsCallerHasHeard() {
		this.platform.answers(this.answer.asMono());
		this.runs.add(this::run)
			.doOnNext((live) -> assertThat(this.closed).isFalse())
			.subscribe(this.results::add, this.failures::add);
		close();
		assertThat(this.closed).isFalse();
		this.answer.tryEmitValue(LiveStream.builder(RunFixture.GROUP).build());
		assertThat(this.results).hasSize(1);
		assertThat(this.closed).isTrue();
	}

	@Test
	void closeWhenCallerLeavesCompletes() {
		this.platform.answers(this.answer.asMono());
		Disposable caller = start();
		close();
		caller.dispose();
		assertThat(this.closed).isTrue();
	}

	private Disposable start() {
		return this.runs.add(this::run).subscribe(this.results::add, this.failures::add);
	}

	private void close() {
		this.runs.close().subscribe(null, null, () -> this.closed.set(true));
	}

	private StartRun run() {
		return new StartRun(RunFixture.GROUP, this.platform::exchange, this.platform.departure, this.platform.look(),
				this.platform.repeater);
	}

	private static LiveException busy() {
		return RunFixture.code(LiveOperation.START, RunFixture.BUSY);
	}

}
