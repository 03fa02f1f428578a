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

package io.github.cloudlive;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.LoopResources;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A call that blocks is found, where these tests run: on a parallel thread and on an
 * event loop.
 */
class BlockingIsFoundTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@Test
	void waitWhenOnParallelThreadFails() {
		assertThatWaitFails(Schedulers.parallel());
	}

	@Test
	void waitWhenOnEventLoopFails() {
		LoopResources loops = LoopResources.create("planted", 1, true);
		try {
			assertThatWaitFails(Schedulers.fromExecutor(loops.onClient(true)));
		}
		finally {
			loops.disposeLater(Duration.ZERO, PATIENCE).block(PATIENCE);
		}
	}

	@Test
	void waitWhenErrorIsSwallowedFailsTest() {
		waitOn(Schedulers.parallel()).onErrorComplete().block(PATIENCE);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> new BlockingCalls().afterEach(null))
			.withMessageContaining("park");
	}

	private static void assertThatWaitFails(Scheduler scheduler) {
		StepVerifier.create(waitOn(scheduler)).expectError(BlockingOperationError.class).verify(PATIENCE);
		assertThat(BlockingCalls.take()).hasSize(1);
	}

	private static Mono<Boolean> waitOn(Scheduler scheduler) {
		return Mono.fromCallable(() -> new CountDownLatch(1).await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
			.subscribeOn(scheduler);
	}

}
