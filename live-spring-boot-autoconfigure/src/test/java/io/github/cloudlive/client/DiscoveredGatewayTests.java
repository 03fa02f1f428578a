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

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class DiscoveredGatewayTests {

	private static final URI FIRST = URI.create("https://first.example.com");

	private static final URI SECOND = URI.create("https://second.example.com");

	private final VirtualTime time = new VirtualTime();

	private final AtomicInteger asked = new AtomicInteger();

	@Test
	void getWhenAskedBeforeDoesNotAskAgain() {
		DiscoveredGateway gateway = answering(Mono.just(FIRST), Mono.just(SECOND));
		assertGateway(gateway, FIRST);
		assertGateway(gateway, FIRST);
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void getIfPresentWhenNeverAskedIsNull() {
		assertThat(answering(Mono.just(FIRST)).getIfPresent()).isNull();
	}

	@Test
	void getWhenConnectionFailedAsksAgain() {
		DiscoveredGateway gateway = answering(Mono.just(FIRST), Mono.just(SECOND));
		assertGateway(gateway, FIRST);
		gateway.onConnectionFailure(FIRST);
		assertThat(gateway.getIfPresent()).isNull();
		assertGateway(gateway, SECOND);
		assertThat(gateway.getIfPresent()).isEqualTo(SECOND);
	}

	@Test
	void onConnectionFailureWhenGatewayWasReplacedIsIgnored() {
		DiscoveredGateway gateway = answering(Mono.just(FIRST), Mono.just(SECOND));
		assertGateway(gateway, FIRST);
		gateway.onConnectionFailure(FIRST);
		assertGateway(gateway, SECOND);
		gateway.onConnectionFailure(FIRST);
		assertThat(gateway.getIfPresent()).isEqualTo(SECOND);
	}

	@Test
	void getWhenAccessServiceFailsLaterGoesOnWithTheOldAddress() {
		DiscoveredGateway gateway = answering(Mono.just(FIRST), Mono.error(failure()));
		assertGateway(gateway, FIRST);
		gateway.onConnectionFailure(FIRST);
		assertGateway(gateway, FIRST);
	}

	@Test
	void getWhenAccessServiceFailedLaterDoesNotAskAtEachCall() {
		DiscoveredGateway gateway = answering(Mono.just(FIRST), Mono.error(failure()), Mono.just(SECOND));
		assertGateway(gateway, FIRST);
		gateway.onConnectionFailure(FIRST);
		assertGateway(gateway, FIRST);
		gateway.onConnectionFailure(FIRST);
		assertThat(gateway.getIfPresent()).isEqualTo(FIRST);
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void getWhenGatewayStaysUnreachableAsksAgainAfterAPause() {
		DiscoveredGateway gateway = answering(Mono.just(FIRST), Mono.error(failure()), Mono.just(SECOND));
		assertGateway(gateway, FIRST);
		gateway.onConnectionFailure(FIRST);
		assertGateway(gateway, FIRST);
		this.time.advance(Duration.ofSeconds(5));
		gateway.onConnectionFailure(FIRST);
		assertGateway(gateway, SECOND);
	}

	@Test
	void getWhenAccessServiceHangsLaterGoesOnWithTheOldAddressAfterAShortTime() {
		DiscoveredGateway gateway = answering(Mono.just(FIRST), Mono.never());
		assertGateway(gateway, FIRST);
		gateway.onConnectionFailure(FIRST);
		StepVerifier.create(gateway.get())
			.then(() -> this.time.advance(Duration.ofSeconds(2)))
			.expectNext(FIRST)
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
		assertThat(gateway.getIfPresent()).isEqualTo(FIRST);
	}

	@Test
	void getWhenAccessServiceFailsAtFirstFailsAndAsksAgainNextTime() {
		DiscoveredGateway gateway = answering(Mono.error(failure()), Mono.just(FIRST));
		StepVerifier.create(gateway.get()).expectError(LiveRequestException.class).verify(EmulatorClient.PATIENCE);
		assertGateway(gateway, FIRST);
	}

	@Test
	void getWhenManyAskAtOnceAsksOnce() {
		TestPublisher<URI> answer = TestPublisher.create();
		DiscoveredGateway gateway = answering(answer.mono());
		StepVerifier.create(Mono.zip(gateway.get(), gateway.get()))
			.then(() -> answer.emit(FIRST))
			.expectNextCount(1)
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
		assertThat(this.asked).hasValue(1);
	}

	@SafeVarargs
	private DiscoveredGateway answering(Mono<URI>... answers) {
		return new DiscoveredGateway(Mono.defer(() -> answers[this.asked.getAndIncrement()]), this.time.scheduler);
	}

	private static void assertGateway(DiscoveredGateway gateway, URI expected) {
		StepVerifier.create(gateway.get()).expectNext(expected).expectComplete().verify(EmulatorClient.PATIENCE);
	}

	private static LiveException failure() {
		return new LiveRequestException(LiveOperation.DISCOVERY, Reason.NOT_CONNECTED, false, "no connection", null);
	}

}
