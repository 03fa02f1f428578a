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

package io.github.cloudlive.token.redis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Publications}.
 */
class PublicationsTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final TestPublisher<String> messages = TestPublisher.create();

	private final Publications publications = new Publications(this.messages.flux());

	@Test
	void generationsWhenNobodyListensAreNotSubscribedTo() {
		assertThat(this.publications.generations()).isNotNull();
		this.messages.assertWasNotSubscribed();
	}

	@Test
	void generationsWhenMessageComesEmitItsNumber() {
		StepVerifier.create(this.publications.generations().take(2))
			.then(() -> this.messages.next("1", "20"))
			.expectNext(1L, 20L)
			.expectComplete()
			.verify(LIMIT);
	}

	@Test
	void generationsWhenMessageIsNoNumberSkipIt() {
		StepVerifier.create(this.publications.generations().take(1))
			.then(() -> this.messages.next("", "-1", "nonsense", "99999999999999999999", "2"))
			.expectNext(2L)
			.expectComplete()
			.verify(LIMIT);
	}

	@Test
	void generationsWhenListenersAreManyShareOneSubscription() {
		AtomicInteger subscriptions = new AtomicInteger();
		Publications shared = new Publications(
				this.messages.flux().doOnSubscribe((subscription) -> subscriptions.incrementAndGet()));
		for (int listener = 0; listener < 3; listener++) {
			StepVerifier.create(shared.generations().take(1))
				.then(() -> this.messages.next("1"))
				.expectNext(1L)
				.expectComplete()
				.verify(LIMIT);
		}
		assertThat(subscriptions).hasValue(1);
	}

	@Test
	void generationsWhenListenerDoesNotKeepUpHoldUpNoOther() {
		StepVerifier idle = StepVerifier.create(this.publications.generations(), 0)
			.expectSubscription()
			.thenAwait(Duration.ofMillis(1))
			.thenCancel()
			.verifyLater();
		StepVerifier.create(this.publications.generations().take(1000).count())
			.then(() -> IntStream.range(0, 1000).forEach((number) -> this.messages.next("1")))
			.expectNext(1000L)
			.expectComplete()
			.verify(LIMIT);
		idle.verify(LIMIT);
	}

	@Test
	void generationsWhenSubscriptionFailsComeBack() {
		AtomicInteger subscriptions = new AtomicInteger();
		StepVerifier.withVirtualTime(() -> new Publications(Flux.defer(() -> {
			int number = subscriptions.incrementAndGet();
			return (number < 10) ? Flux.error(new IllegalStateException("away"))
					: Flux.just(Integer.toString(number)).concatWith(Flux.never());
		})).generations().take(1)).thenAwait(Duration.ofMinutes(10)).expectNext(10L).expectComplete().verify(LIMIT);
	}

	@Test
	void generationsWhenSubscriptionEndsComeBack() {
		StepVerifier.withVirtualTime(() -> new Publications(Flux.just("1")).generations().take(3))
			.thenAwait(Duration.ofMinutes(10))
			.expectNext(1L, 1L, 1L)
			.expectComplete()
			.verify(LIMIT);
	}

	@Test
	void generationsWhenClosedComplete() {
		StepVerifier.create(this.publications.generations())
			.then(this.publications::close)
			.expectComplete()
			.verify(LIMIT);
		this.messages.assertCancelled();
	}

	@Test
	void generationsWhenListenedToAfterCloseComplete() {
		this.publications.close();
		StepVerifier.create(this.publications.generations()).expectComplete().verify(LIMIT);
		this.messages.assertNoSubscribers();
	}

}
