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

package io.github.cloudlive.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import io.github.cloudlive.LiveStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random lives, and lists that fail, are slow, and lag behind by up to twice the
 * interval. No listener is ever told that a live has ended which runs, and in the end all
 * know what the platform knows. Another seed is tried with {@code -Dlive.model.seed=…}.
 */
class RandomListsTests {

	private static final int SEEDS = 200;

	private static final int STEPS = 400;

	private static final int GROUPS = 6;

	private static final long INTERVAL_MILLIS = ListedLives.INTERVAL.toMillis();

	static LongStream seeds() {
		Long another = Long.getLong("live.model.seed");
		LongStream fixed = LongStream.range(0, SEEDS);
		return (another != null) ? LongStream.concat(fixed, LongStream.of(another)).distinct() : fixed;
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void viewsWhenListsAreReadAgainAreWhatPlatformKnows(long seed) {
		try (Model model = new Model(seed)) {
			for (int i = 0; i < STEPS; i++) {
				model.step();
			}
			model.settle();
			assertThat(model.listeners).isNotEmpty().allSatisfy((listener) -> {
				assertThat(listener.complaint()).isEmpty();
				assertThat(listener.view()).isEqualTo(model.running);
			});
			assertThat(model.left).allSatisfy((listener) -> assertThat(listener.complaint()).isEmpty());
		}
	}

	/**
	 * The platform with its past, and those who listen.
	 */
	private static final class Model implements AutoCloseable {

		private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

		private final PollingLiveMonitor monitor = new PollingLiveMonitor("app", (appId) -> list(),
				ListedLives.INTERVAL, this.scheduler);

		private final Map<String, LiveStream> running = new HashMap<>();

		/** What ran, by the time since when it did. */
		private final NavigableMap<Long, List<LiveStream>> past = new TreeMap<>(Map.of(Long.MIN_VALUE, List.of()));

		private final List<Listener> listeners = new ArrayList<>();

		private final List<Listener> left = new ArrayList<>();

		private final Random random;

		private boolean calm;

		private int started;

		Model(long seed) {
			this.random = new Random(seed);
		}

		void step() {
			switch (this.random.nextInt(6)) {
				case 0 -> startOrStop();
				case 1 -> join();
				case 2 -> leave();
				case 3, 4 -> ask();
				default -> this.scheduler.advanceTimeBy(Duration.ofMillis(this.random.nextLong(2 * INTERVAL_MILLIS)));
			}
		}

		private void startOrStop() {
			String groupId = "room-" + this.random.nextInt(GROUPS);
			if (this.running.remove(groupId) == null || this.random.nextInt(3) == 0) {
				this.running.put(groupId, ListedLives.live(groupId, this.started++));
			}
			this.past.put(now(), List.copyOf(this.running.values()));
		}

		private void join() {
			Listener listener = new Listener(this::check);
			this.listeners.add(listener);
			this.monitor.events().subscribe(listener);
		}

		private void leave() {
			if (this.listeners.size() > 2) {
				Listener listener = this.listeners.remove(this.random.nextInt(this.listeners.size()));
				listener.cancel();
				this.left.add(listener);
			}
		}

		private void ask() {
			if (!this.listeners.isEmpty()) {
				this.listeners.get(this.random.nextInt(this.listeners.size())).request(1 + this.random.nextInt(3));
			}
		}

		/**
		 * Nothing changes any more, and lists can be read and are fresh.
		 */
		void settle() {
			join();
			this.calm = true;
			this.scheduler.advanceTimeBy(Duration.ofMinutes(5));
			this.listeners.forEach((listener) -> listener.request(Long.MAX_VALUE));
		}

		private Mono<List<LiveStream>> list() {
			if (this.calm) {
				return Mono.fromSupplier(() -> asOf(now()));
			}
			Mono<List<LiveStream>> answer = (this.random.nextInt(4) == 0)
					? Mono.error(new IllegalStateException("No list"))
					: Mono.fromSupplier(() -> asOf(now() - this.random.nextLong(2 * INTERVAL_MILLIS)));
			return this.random.nextBoolean() ? answer
					: Mono.delay(Duration.ofMillis(this.random.nextLong(2 * INTERVAL_MILLIS)), this.scheduler)
						.then(answer);
		}

		private List<LiveStream> asOf(long time) {
			return this.past.floorEntry(time).getValue();
		}

		private long now() {
			return this.scheduler.now(TimeUnit.MILLISECONDS);
		}

		/**
		 * A live that ran once never runs again, so one that runs has never ended.
		 */
		private void check(LiveEvent event) {
			LiveStream ended = (event.getType() == LiveEvent.Type.STOPPED) ? event.getLive() : event.getPrevious();
			if (ended != null && this.running.containsValue(ended)) {
				throw new AssertionError("Runs, and was told " + event);
			}
		}

		@Override
		public void close() {
			this.monitor.close();
		}

	}

}
