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
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RedisConnector}.
 */
class RedisConnectorTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final ReactiveRedisConnectionFactory factory = Mockito.mock(ReactiveRedisConnectionFactory.class);

	private final RedisConnector connector = new RedisConnector(this.factory);

	@Test
	void connectWhenFactoryBlocksDoesNotBlockCallerAndGoesOnWithoutIt() throws InterruptedException {
		ReactiveRedisConnection connection = connection();
		CountDownLatch release = new CountDownLatch(1);
		CountDownLatch connected = new CountDownLatch(1);
		BDDMockito.given(this.factory.getReactiveConnection()).willAnswer((call) -> {
			// fails if it is interrupted
			assertThat(release.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
			connected.countDown();
			return connection;
		});
		StepVerifier.create(this.connector.connect().timeout(Duration.ofMillis(20)))
			.expectError(TimeoutException.class)
			.verify(LIMIT);
		Mono<Void> later = this.connector.connect();
		StepVerifier.create(later).then(release::countDown).expectComplete().verify(LIMIT);
		assertThat(connected.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
	}

	@Test
	void connectWhenFactoryFailsTriesAgainNextTime() {
		ReactiveRedisConnection connection = connection();
		AtomicInteger attempts = new AtomicInteger();
		BDDMockito.given(this.factory.getReactiveConnection()).willAnswer((call) -> {
			if (attempts.incrementAndGet() == 1) {
				throw new IllegalStateException("away");
			}
			return connection;
		});
		StepVerifier.create(this.connector.connect()).expectErrorMessage("away").verify(LIMIT);
		StepVerifier.create(this.connector.connect()).expectComplete().verify(LIMIT);
	}

	@Test
	void connectGivesConnectionBack() {
		ReactiveRedisConnection connection = connection();
		BDDMockito.given(this.factory.getReactiveConnection()).willReturn(connection);
		StepVerifier.create(this.connector.connect()).expectComplete().verify(LIMIT);
		BDDMockito.then(connection).should().closeLater();
	}

	@Test
	void connectOnEventLoopGoesOnWhereOneMayWait() {
		ReactiveRedisConnection connection = connection();
		BDDMockito.given(this.factory.getReactiveConnection()).willReturn(connection);
		List<Boolean> onEventLoop = Flux.range(0, 2000)
			.flatMap((number) -> this.connector.connect()
				.then(Mono.fromSupplier(Schedulers::isInNonBlockingThread))
				.subscribeOn(Schedulers.parallel()), 4)
			.distinct()
			.collectList()
			.block(LIMIT);
		assertThat(onEventLoop).containsExactly(false);
	}

	private static ReactiveRedisConnection connection() {
		ReactiveRedisConnection connection = Mockito.mock(ReactiveRedisConnection.class);
		BDDMockito.given(connection.closeLater()).willReturn(Mono.empty());
		return connection;
	}

}
