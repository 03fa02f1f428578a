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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.token.redis.Polling;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the connection pool of a client.
 */
class LiveClientPoolTests {

	private static final Duration LONG = Duration.ofSeconds(20);

	private final SilentPlatform platform = new SilentPlatform();

	private final AtomicInteger exchanges = new AtomicInteger();

	private LiveClient client;

	@AfterEach
	void close() {
		this.client.close();
		this.platform.close();
	}

	@Test
	void callWhenNoConnectionIsFreeAndNoneMayWaitFailsAtOnce() {
		occupy(new ConnectionPoolSettings(2, 0, LONG, LONG));
		assertThat(failureOf(this.client.operations().stop("room-3"))).hasMessageContaining("no free connection");
		assertThat(this.platform.starts()).isEqualTo(2);
	}

	@Test
	void callWhenNoConnectionBecomesFreeFailsAfterWait() {
		occupy(new ConnectionPoolSettings(2, 1, Duration.ofMillis(50), LONG));
		failureOf(this.client.operations().start("room-3"));
		assertThat(this.platform.starts()).isEqualTo(2);
	}

	@Test
	void listWhenNoConnectionIsFreeDoesNotQueueAgain() {
		occupy(new ConnectionPoolSettings(2, 0, LONG, LONG));
		int before = this.exchanges.get();
		failureOf(this.client.operations().list().then());
		assertThat(this.exchanges).hasValue(before + 1);
	}

	@Test
	void stopWhenNoConnectionIsFreeDoesNotQueueAgain() {
		occupy(new ConnectionPoolSettings(2, 0, LONG, LONG));
		int before = this.exchanges.get();
		failureOf(this.client.operations().stop("room-3"));
		assertThat(this.exchanges).hasValue(before + 1);
	}

	@Test
	void connectionWhenIdleIsClosedInTheBackground() {
		this.client = client(new ConnectionPoolSettings(2, 0, LONG, Duration.ofMillis(50)));
		this.client.operations().list().blockLast(EmulatorClient.PATIENCE);
		Polling.until("the idle connection is closed", LONG, () -> this.platform.connections() == 0);
	}

	@Test
	void closeWhenConnectionIsIdleClosesIt() {
		this.client = client(ConnectionPoolSettings.defaults());
		this.client.operations().list().blockLast(EmulatorClient.PATIENCE);
		assertThat(this.platform.connections()).isPositive();
		this.client.close();
		Polling.until("the idle connection is closed", LONG, () -> this.platform.connections() == 0);
	}

	@Test
	void connectionsWhenCallsWaitedForTokenAreSharedByEventLoops() {
		this.client = client(ConnectionPoolSettings.defaults());
		Set<Thread> eventLoops = ConcurrentHashMap.newKeySet();
		Flux.range(0, 16)
			.flatMap((number) -> this.client.operations()
				.list()
				.doOnComplete(() -> eventLoops.add(Thread.currentThread())), 16)
			.blockLast(EmulatorClient.PATIENCE);
		assertThat(eventLoops).hasSizeGreaterThan(1);
	}

	private void occupy(ConnectionPoolSettings pool) {
		this.client = client(pool);
		hold("room-1");
		this.platform.awaitArrivals(1);
		hold("room-2");
		this.platform.awaitArrivals(2);
	}

	private void hold(String groupId) {
		this.client.operations().start(groupId).subscribe(null, (ex) -> {
			// the client is closed at the end
		});
	}

	private LiveClient client(ConnectionPoolSettings pool) {
		return EmulatorClient.builder(this.platform.baseUrl())
			.pool(pool)
			.webClientCustomizer((builder) -> builder.filter((request, next) -> {
				this.exchanges.incrementAndGet();
				return next.exchange(request);
			}))
			.build();
	}

	private static LiveRequestException failureOf(Mono<?> call) {
		LiveRequestException[] failure = new LiveRequestException[1];
		StepVerifier.create(call).expectErrorSatisfies((ex) -> {
			assertThat(ex).isInstanceOf(LiveRequestException.class);
			failure[0] = (LiveRequestException) ex;
		}).verify(EmulatorClient.PATIENCE);
		assertThat(failure[0].getReason()).isEqualTo(Reason.POOL_EXHAUSTED);
		assertThat(failure[0].isRequestSent()).isFalse();
		return failure[0];
	}

}
