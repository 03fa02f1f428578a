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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.test.scheduler.VirtualTimeScheduler;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.client.RetrySettings;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.monitor.LiveEvent.Type;
import io.github.cloudlive.token.DeveloperCredentials;
import io.github.cloudlive.token.redis.Polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A monitor of the emulator's lives. Its time is moved by the test.
 */
class EmulatorMonitorTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	private final LiveClient client = new LiveClientBuilder("app").baseUrl(emulator.baseUrl())
		.credentials(new DeveloperCredentials("demo-developer", "0123456789abcdef"))
		.retry(new RetrySettings(1, Duration.ofMillis(1), Duration.ofMillis(1)))
		.build();

	private final LiveOperations operations = this.client.operations();

	private final PollingLiveMonitor monitor = new PollingLiveMonitor("app", this.operations, ListedLives.INTERVAL,
			this.scheduler);

	private final List<LiveEvent> events = new CopyOnWriteArrayList<>();

	@AfterEach
	void close() {
		this.monitor.close();
		this.client.close();
	}

	@Test
	void eventsTellWhatOthersStartAndStop() {
		listen(this.monitor);
		this.operations.start("room-1").block(LIMIT);
		awaitNextList();
		this.operations.stop("room-1").block(LIMIT);
		awaitNextList();
		awaitNextList();
		assertThat(this.events).extracting(LiveEvent::getType, (event) -> event.getLive().getGroupId())
			.containsExactly(tuple(Type.STARTED, "room-1"), tuple(Type.STOPPED, "room-1"));
	}

	@Test
	void eventsTellLiveAsListDoes() {
		this.operations.start("room-1").block(LIMIT);
		listen(this.monitor);
		LiveStream listed = this.operations.find("room-1").block(LIMIT);
		assertThat(this.events).containsExactly(LiveEvent.started(listed));
		assertThat(listed.getStartTime()).isNotNull();
	}

	@Test
	void eventsOfAnotherAppTellItsLives() {
		this.operations.start("room-1").block(LIMIT);
		this.operations.forApp("other").start("room-2").block(LIMIT);
		listen(this.monitor.forApp("other"));
		assertThat(this.events).extracting(LiveEvent::getGroupId).containsExactly("room-2");
	}

	static List<Fault> unreadable() {
		return List.of(Fault.truncated(), Fault.garbage(), Fault.empty(), Fault.cutDuring(), Fault.cutBefore(),
				Fault.status(502), Fault.code(606000005));
	}

	@ParameterizedTest
	@MethodSource("unreadable")
	void eventsWhenListsCannotBeReadInventNoStop(Fault fault) {
		this.operations.start("room-1").block(LIMIT);
		listen(this.monitor);
		emulator.emulator().inject(EmulatorOperation.LIST, 2, fault);
		awaitNextList();
		assertThat(this.monitor.isUpToDate()).isFalse();
		// twice the interval after one failure, four times after two
		awaitList(ListedLives.INTERVAL.multipliedBy(2));
		awaitList(ListedLives.INTERVAL.multipliedBy(4));
		assertThat(this.monitor.isUpToDate()).isTrue();
		assertThat(this.events).extracting(LiveEvent::getType).containsExactly(Type.STARTED);
	}

	@Test
	void eventsWhenListLagsInventNoStop() {
		this.operations.start("room-1").block(LIMIT);
		listen(this.monitor);
		emulator.emulator().inject(EmulatorOperation.LIST, Fault.lag(Duration.ofHours(1)));
		awaitNextList();
		awaitNextList();
		assertThat(this.events).extracting(LiveEvent::getType).containsExactly(Type.STARTED);
	}

	private void listen(LiveMonitor monitor) {
		long before = this.scheduler.getScheduledTaskCount();
		monitor.events().subscribe(this.events::add);
		awaitPauseAfter(before);
	}

	private void awaitNextList() {
		awaitList(ListedLives.INTERVAL);
	}

	private void awaitList(Duration pause) {
		long before = this.scheduler.getScheduledTaskCount();
		this.scheduler.advanceTimeBy(pause);
		awaitPauseAfter(before);
	}

	/**
	 * When it waits for the next list, the last one has been told of.
	 */
	private void awaitPauseAfter(long tasks) {
		Polling.until("the list was read", LIMIT, () -> this.scheduler.getScheduledTaskCount() > tasks);
	}

}
