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
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DelayedWork}.
 */
class DelayedWorkTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final DelayedWork delayedWork = new DelayedWork(this.time);

	private final AtomicInteger done = new AtomicInteger();

	@AfterEach
	void close() {
		this.delayedWork.close();
	}

	@Test
	void runWhenNotDueWaits() {
		this.delayedWork.run(Duration.ofMillis(500), this.done::incrementAndGet);
		this.time.advanceTimeBy(Duration.ofMillis(499));
		assertThat(this.done).hasValue(0);
	}

	@Test
	void runWhenDueWorksOnce() {
		this.delayedWork.run(Duration.ofMillis(500), this.done::incrementAndGet);
		this.time.advanceTimeBy(Duration.ofMinutes(5));
		assertThat(this.done).hasValue(1);
	}

	@Test
	void cancelForgetsWorkThatIsDueLater() {
		this.delayedWork.run(Duration.ofMillis(500), this.done::incrementAndGet);
		this.delayedWork.cancel();
		this.time.advanceTimeBy(Duration.ofMinutes(5));
		assertThat(this.done).hasValue(0);
	}

	@Test
	void runWhenCancelledBeforeTakesNewWork() {
		this.delayedWork.cancel();
		this.delayedWork.run(Duration.ofMillis(500), this.done::incrementAndGet);
		this.time.advanceTimeBy(Duration.ofMillis(500));
		assertThat(this.done).hasValue(1);
	}

}
