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

package io.github.cloudlive.emulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that all other tests would notice a call that blocks an event loop.
 */
class BlockingTests {

	@Test
	void callWhenItBlocksOnNonBlockingThreadFails() {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> Mono.delay(Duration.ofMillis(1), Schedulers.parallel())
				.map((tick) -> waitABit())
				.block(Duration.ofSeconds(20)))
			.withCauseInstanceOf(BlockingOperationError.class);
	}

	private static boolean waitABit() {
		try {
			return new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
