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

package io.github.cloudlive.emulator.media.rtmp;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Push}, with a time that is moved.
 */
class PushTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Push push = new Push("The live", this.time);

	private final Deque<TestPublisher<Boolean>> connections = new ArrayDeque<>();

	private final Flux<Boolean> connecting = Flux.defer(() -> {
		this.connections.addLast(TestPublisher.create());
		return this.connections.getLast().flux();
	});

	@AfterEach
	void tearDown() {
		this.time.dispose();
	}

	@Test
	void pushWhenLiveHasEndedIsOver() {
		verifier().then(() -> connection().emit(true)).expectComplete().verify(LIMIT);
		assertThat(this.connections).hasSize(1);
	}

	@Test
	void pushWhenMediaServerIsAwayConnectsEverMoreRarely() {
		StepVerifier.Step<Void> step = verifier();
		for (long millis : List.of(1500, 3000, 6000, 12_000, 24_000, 30_000, 30_000, 30_000)) {
			step = step.then(() -> {
				int before = this.connections.size();
				connection().error(new RtmpException("away"));
				// Half of the longest time, with the jitter: too early
				this.time.advanceTimeBy(Duration.ofMillis(millis / 3 - 1));
				assertThat(this.connections).hasSize(before);
				this.time.advanceTimeBy(Duration.ofMillis(millis - millis / 3 + 1));
				assertThat(this.connections).hasSize(before + 1);
			});
		}
		step.thenCancel().verify(LIMIT);
	}

	@Test
	void pushWhenMediaServerComesBackAndGoesAgainBeginsWithShortTime() {
		StepVerifier.Step<Void> step = verifier();
		for (int i = 0; i < 6; i++) {
			step = step.then(this::fail);
		}
		step.then(() -> connection().next(true)).then(() -> {
			this.time.advanceTimeBy(Push.STEADY);
			int before = this.connections.size();
			connection().error(new RtmpException("away"));
			this.time.advanceTimeBy(Push.FIRST_BACKOFF.multipliedBy(3).dividedBy(2));
			assertThat(this.connections).hasSize(before + 1);
		}).thenCancel().verify(LIMIT);
	}

	@Test
	void pushWhenMediaServerAcceptsAndHangsUpConnectsEverMoreRarely() {
		StepVerifier.Step<Void> step = verifier();
		for (int i = 0; i < 6; i++) {
			step = step.then(() -> {
				connection().next(true);
				this.time.advanceTimeBy(Push.STEADY.minusMillis(1));
				fail();
			});
		}
		step.then(() -> {
			int before = this.connections.size();
			connection().next(true).error(new RtmpException("away"));
			this.time.advanceTimeBy(Push.MAX_BACKOFF.dividedBy(2).minusMillis(1));
			assertThat(this.connections).hasSize(before);
		}).thenCancel().verify(LIMIT);
	}

	@Test
	void stopWhenWaitingIsOverAtOnce() {
		verifier().then(() -> connection().error(new RtmpException("away")))
			.then(this.push::stop)
			.expectComplete()
			.verify(LIMIT);
		this.time.advanceTimeBy(Push.MAX_BACKOFF.multipliedBy(2));
		assertThat(this.connections).hasSize(1);
	}

	@Test
	void stopWhenConnectingCancelsConnection() {
		verifier().then(this.push::stop).expectComplete().verify(LIMIT);
		connection().assertCancelled();
	}

	@Test
	void stopWhenPublishingLeavesTimeForFarewell() {
		verifier().then(() -> connection().next(true))
			.then(this.push::stop)
			.then(() -> connection().assertNotCancelled())
			.then(() -> connection().complete())
			.expectComplete()
			.verify(LIMIT);
	}

	@Test
	void stopWhenFarewellTakesTooLongCancelsConnection() {
		verifier().then(() -> connection().next(true))
			.then(this.push::stop)
			.then(() -> this.time.advanceTimeBy(Push.FAREWELL))
			.expectComplete()
			.verify(LIMIT);
		connection().assertCancelled();
	}

	@Test
	void stoppedTellsConnection() {
		StepVerifier.create(this.push.stopped()).then(this.push::stop).expectComplete().verify(LIMIT);
	}

	private StepVerifier.Step<Void> verifier() {
		return StepVerifier.create(this.push.over(this.connecting)).expectSubscription();
	}

	private TestPublisher<Boolean> connection() {
		return this.connections.getLast();
	}

	private void fail() {
		connection().error(new RtmpException("away"));
		this.time.advanceTimeBy(Push.MAX_BACKOFF.multipliedBy(2));
	}

}
