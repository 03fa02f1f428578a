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

package io.github.cloudlive.token;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.subscriber.TestSubscriber;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SingleFlight}.
 */
class SingleFlightTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final AtomicInteger runs = new AtomicInteger();

	private final AtomicInteger cancelled = new AtomicInteger();

	private Sinks.One<String> end = Sinks.one();

	private final SingleFlight<String> flight = new SingleFlight<>(Mono.defer(() -> {
		this.runs.incrementAndGet();
		this.end = Sinks.one();
		return this.end.asMono().doOnCancel(this.cancelled::incrementAndGet);
	}));

	@Test
	void joinWhenNotSubscribedRunsNothing() {
		this.flight.join();
		assertThat(this.runs).hasValue(0);
	}

	@Test
	void joinWhenManyWaitRunsOnceForAll() {
		List<TestSubscriber<String>> callers = IntStream.range(0, 10_000).mapToObj((i) -> call()).toList();
		succeed("result");
		assertThat(callers).allSatisfy((caller) -> assertThat(caller.getReceivedOnNext()).containsExactly("result"));
		assertThat(this.runs).hasValue(1);
	}

	@Test
	void joinWhenManyThreadsCallNeverRunsTwiceAtTheSameTime() {
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		SingleFlight<Integer> shared = new SingleFlight<>(Mono.defer(() -> {
			most.accumulateAndGet(running.incrementAndGet(), Math::max);
			return Mono.fromSupplier(running::decrementAndGet).subscribeOn(Schedulers.parallel());
		}));
		Flux<Integer> calls = Flux.range(0, 10_000)
			.flatMap((i) -> shared.join().subscribeOn(Schedulers.parallel()), 500);
		StepVerifier.create(calls).expectNextCount(10_000).expectComplete().verify(LIMIT);
		assertThat(most).hasValue(1);
	}

	@Test
	void joinWhenOneCallerLeavesOthersGetResult() {
		TestSubscriber<String> first = call();
		TestSubscriber<String> second = call();
		second.cancel();
		succeed("result");
		assertThat(first.getReceivedOnNext()).containsExactly("result");
		assertThat(second.getReceivedOnNext()).isEmpty();
	}

	@Test
	void joinWhenFirstCallerLeavesOthersGetResult() {
		TestSubscriber<String> first = call();
		TestSubscriber<String> second = call();
		first.cancel();
		succeed("result");
		assertThat(second.getReceivedOnNext()).containsExactly("result");
		assertThat(this.runs).hasValue(1);
	}

	@Test
	void joinWhenAllCallersLeaveWorkGoesOn() {
		call().cancel();
		assertThat(this.cancelled).hasValue(0);
		assertThat(this.flight.isIdle()).isFalse();
	}

	@Test
	void joinWhenRunHasEndedRunsAgain() {
		call();
		succeed("one");
		TestSubscriber<String> second = call();
		succeed("two");
		assertThat(second.getReceivedOnNext()).containsExactly("two");
		assertThat(this.runs).hasValue(2);
	}

	@Test
	void joinWhenWorkFailsAllWhoWaitGetError() {
		TestSubscriber<String> first = call();
		TestSubscriber<String> second = call();
		fail("broken");
		assertThat(first.expectTerminalError()).hasMessage("broken");
		assertThat(second.expectTerminalError()).hasMessage("broken");
	}

	@Test
	void joinWhenWorkFailedBeforeRunsAgain() {
		call();
		fail("broken");
		TestSubscriber<String> second = call();
		succeed("result");
		assertThat(second.getReceivedOnNext()).containsExactly("result");
	}

	@Test
	void joinWhenWorkIsEmptyFails() {
		StepVerifier.create(new SingleFlight<>(Mono.empty()).join())
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(IllegalStateException.class))
			.verify(LIMIT);
	}

	@Test
	void joinWhenWorkEndsAtOnceReturnsResult() {
		StepVerifier.create(new SingleFlight<>(Mono.just("result")).join())
			.expectNext("result")
			.expectComplete()
			.verify(LIMIT);
	}

	@Test
	void joinWhenAskedAgainOnHearingResultRunsAgain() {
		TestSubscriber<String> again = TestSubscriber.create();
		this.flight.join().flatMap((result) -> this.flight.join()).subscribe(again);
		succeed("one");
		assertThat(this.runs).hasValue(2);
		succeed("two");
		assertThat(again.getReceivedOnNext()).containsExactly("two");
	}

	@Test
	void joinWhenAskedAgainOnHearingErrorRunsAgain() {
		TestSubscriber<String> again = TestSubscriber.create();
		this.flight.join().onErrorResume((ex) -> this.flight.join()).subscribe(again);
		fail("broken");
		succeed("two");
		assertThat(again.getReceivedOnNext()).containsExactly("two");
	}

	@Test
	void joinGivesContextOfFirstCallerToWork() {
		SingleFlight<String> contextual = new SingleFlight<>(
				Mono.deferContextual((context) -> Mono.just(context.getOrDefault("key", "none"))));
		StepVerifier.create(contextual.join().contextWrite((context) -> context.put("key", "value")))
			.expectNext("value")
			.expectComplete()
			.verify(LIMIT);
	}

	@Test
	void isIdleTellsWhetherRunIsUnderWay() {
		assertThat(this.flight.isIdle()).isTrue();
		call();
		assertThat(this.flight.isIdle()).isFalse();
		succeed("result");
		assertThat(this.flight.isIdle()).isTrue();
	}

	@Test
	void disposeEndsThoseWhoWait() {
		TestSubscriber<String> caller = call();
		this.flight.dispose();
		assertThat(caller.expectTerminalError()).isInstanceOf(CancellationException.class);
	}

	@Test
	void disposeCancelsWork() {
		call();
		this.flight.dispose();
		assertThat(this.cancelled).hasValue(1);
		assertThat(this.flight.isIdle()).isTrue();
	}

	@Test
	void joinWhenDisposedFailsWithoutRunning() {
		this.flight.dispose();
		assertThat(call().expectTerminalError()).isInstanceOf(CancellationException.class);
		assertThat(this.runs).hasValue(0);
		assertThat(this.flight.isDisposed()).isTrue();
	}

	@Test
	void joinWhenDisposedByItsOwnWorkFails() {
		SingleFlight<?>[] itself = new SingleFlight<?>[1];
		SingleFlight<Object> suicidal = new SingleFlight<>(Mono.defer(() -> {
			itself[0].dispose();
			return Mono.never();
		}));
		itself[0] = suicidal;
		StepVerifier.create(suicidal.join()).expectError(CancellationException.class).verify(LIMIT);
	}

	private TestSubscriber<String> call() {
		TestSubscriber<String> caller = TestSubscriber.create();
		this.flight.join().subscribe(caller);
		return caller;
	}

	private void succeed(String result) {
		this.end.tryEmitValue(result).orThrow();
	}

	private void fail(String message) {
		this.end.tryEmitError(new IllegalStateException(message)).orThrow();
	}

}
