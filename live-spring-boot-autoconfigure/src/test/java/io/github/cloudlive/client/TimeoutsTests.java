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
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Timeouts}.
 */
class TimeoutsTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Timeouts timeouts = new Timeouts(this.time);

	private final List<String> told = new ArrayList<>();

	@AfterEach
	void disposeTime() {
		this.time.dispose();
	}

	@Test
	void addWhenTimeIsOverTellsOnce() {
		add("first", Duration.ofSeconds(10));
		advance(Duration.ofMillis(9999));
		assertThat(this.told).isEmpty();
		advance(Duration.ofMillis(1));
		assertThat(this.told).containsExactly("first");
		advance(Duration.ofMinutes(1));
		assertThat(this.told).containsExactly("first");
	}

	@Test
	void addWhenOneEndedIsNotDelayedByItsAlarm() {
		this.timeouts.remove(add("ended", Duration.ofSeconds(10)));
		advance(Duration.ofSeconds(9));
		add("later", Duration.ofSeconds(10));
		advance(Duration.ofMillis(9999));
		assertThat(this.told).isEmpty();
		advance(Duration.ofMillis(1));
		assertThat(this.told).containsExactly("later");
	}

	@Test
	void addWhenDueBeforeTheOthersTellsInTime() {
		add("late", Duration.ofSeconds(10));
		add("early", Duration.ofSeconds(1));
		advance(Duration.ofSeconds(1));
		assertThat(this.told).containsExactly("early");
		advance(Duration.ofSeconds(9));
		assertThat(this.told).containsExactly("early", "late");
	}

	@Test
	void addWhenManyAreDueOneAfterTheOtherTellsAllWithinThePause() {
		for (int i = 0; i < 100; i++) {
			add("try", Duration.ofSeconds(1).plusMillis(i));
		}
		advance(Duration.ofSeconds(1).plusMillis(110));
		assertThat(this.told).hasSize(100);
	}

	@Test
	void addWhenSchedulerRefusesThrowsAndAsksAgain() {
		Scheduler refusing = Schedulers.newSingle("refusing");
		Timeouts refused = new Timeouts(refusing);
		refusing.dispose();
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(RejectedExecutionException.class)
				.isThrownBy(() -> refused.add(new Try("try", 1)));
		}
	}

	private Try add(String name, Duration time) {
		Try timed = new Try(name, this.timeouts.now() + time.toNanos());
		this.timeouts.add(timed);
		return timed;
	}

	private void advance(Duration time) {
		this.time.advanceTimeBy(time);
	}

	private final class Try implements Timeouts.Timed {

		private final String name;

		private final long due;

		Try(String name, long due) {
			this.name = name;
			this.due = due;
		}

		@Override
		public long due() {
			return this.due;
		}

		@Override
		public void onTimeout() {
			TimeoutsTests.this.told.add(this.name);
			TimeoutsTests.this.timeouts.remove(this);
		}

	}

}
