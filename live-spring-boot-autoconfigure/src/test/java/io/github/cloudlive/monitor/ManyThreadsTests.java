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
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import io.github.cloudlive.LiveStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Those who listen ask for events while lists come, all on threads of their own.
 */
class ManyThreadsTests {

	private static final int LISTENERS = 4;

	private static final int LISTS = 20_000;

	private static final int GROUPS = 20;

	private final ExecutorService executor = Executors.newFixedThreadPool(LISTENERS);

	private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	private final Map<String, LiveStream> running = new HashMap<>();

	private final Random random = new Random(42);

	private volatile boolean finished;

	private int started;

	@Test
	void viewsWhenListenersAskWhileListsComeAreWhatPlatformKnows() throws Exception {
		try (PollingLiveMonitor monitor = new PollingLiveMonitor("app", (appId) -> Mono.fromSupplier(this::list),
				ListedLives.INTERVAL, this.scheduler)) {
			List<Future<Listener>> listeners = new ArrayList<>();
			for (int i = 0; i < LISTENERS; i++) {
				listeners.add(this.executor.submit(() -> listen(monitor)));
			}
			for (int i = 0; i < LISTS; i++) {
				this.scheduler.advanceTimeBy(ListedLives.INTERVAL);
			}
			this.finished = true;
			List<Listener> last = new ArrayList<>();
			for (Future<Listener> listener : listeners) {
				last.add(listener.get(30, TimeUnit.SECONDS));
			}
			this.scheduler.advanceTimeBy(Duration.ofMinutes(1));
			assertThat(last).allSatisfy((listener) -> {
				assertThat(listener.complaint()).isEmpty();
				assertThat(listener.view()).isEqualTo(this.running);
			});
		}
		finally {
			this.executor.shutdownNow();
		}
	}

	private List<LiveStream> list() {
		String groupId = "room-" + this.random.nextInt(GROUPS);
		if (!this.finished && this.running.remove(groupId) == null) {
			this.running.put(groupId, ListedLives.live(groupId, this.started++));
		}
		return List.copyOf(this.running.values());
	}

	/**
	 * Ask for a few events at a time, now and then listen anew.
	 */
	private Listener listen(LiveMonitor monitor) {
		Listener listener = new Listener((event) -> {
		});
		monitor.events().subscribe(listener);
		for (int i = 1; !this.finished; i++) {
			listener.request(1 + i % 3);
			if (i % 1000 == 0) {
				assertThat(listener.complaint()).isEmpty();
				listener.cancel();
				listener = new Listener((event) -> {
				});
				monitor.events().subscribe(listener);
			}
		}
		listener.request(Long.MAX_VALUE);
		return listener;
	}

}
