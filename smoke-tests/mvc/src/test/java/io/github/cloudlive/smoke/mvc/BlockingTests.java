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

package io.github.cloudlive.smoke.mvc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

import io.github.cloudlive.LiveResponseException;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.EmulatorState;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Requests and jobs wait for the platform on threads that may wait.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "live.app-id=demo-app", "live.developer.id=demo-developer",
				"live.developer.secret=0123456789abcdef", "live.token.min-fetch-interval=0" })
class BlockingTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final long NOT_AUTHORIZED = 6050030007L;

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	@LocalServerPort
	private int port;

	@Autowired
	private ScheduledTaskHolder jobs;

	@Autowired
	private TaskScheduler scheduler;

	@Autowired
	private RoomService rooms;

	@DynamicPropertySource
	static void live(DynamicPropertyRegistry registry) {
		registry.add("live.base-url", emulator::baseUrl);
	}

	@Test
	void requestWaitsForItsLive() {
		assertThat(openRoom().getBody()).contains("\"groupId\":\"room-1\"");
		assertThatLiveRuns("room-1");
	}

	@Test
	void jobWaitsForItsLive() {
		runJob();
		assertThatLiveRuns("lobby");
	}

	@Test
	void openAllWaitsForAllLives() {
		assertThat(this.rooms.openAll(List.of("room-1", "room-2"))).extracting(LiveStream::getGroupId)
			.containsExactlyInAnyOrder("room-1", "room-2");
	}

	@Test
	void openWhenPlatformRefusesThrowsRefusal() {
		emulator.emulator().inject(EmulatorOperation.START, Fault.code(NOT_AUTHORIZED));
		assertThatExceptionOfType(LiveResponseException.class).isThrownBy(() -> this.rooms.open("room-1"))
			.returns(NOT_AUTHORIZED, LiveResponseException::getCode);
	}

	@Test
	void openWhenThreadIsInterruptedEnds() {
		emulator.emulator().inject(EmulatorOperation.START, Fault.delay(Duration.ofMinutes(5)));
		Thread.currentThread().interrupt();
		try {
			// a room of its own: what was sent by then may be done during the next test
			assertThatException().isThrownBy(() -> this.rooms.open("interrupted"))
				.withCauseInstanceOf(InterruptedException.class);
		}
		finally {
			assertThat(Thread.interrupted()).isTrue();
		}
	}

	final ResponseEntity<String> openRoom() {
		return RestClient.create("http://127.0.0.1:" + this.port)
			.post()
			.uri("/rooms/room-1")
			.retrieve()
			.toEntity(String.class);
	}

	/**
	 * Run the job now, where the scheduler would run it.
	 * @return the thread
	 */
	final String runJob() {
		Runnable job = this.jobs.getScheduledTasks().iterator().next().getTask().getRunnable();
		return CompletableFuture.supplyAsync(() -> {
			job.run();
			return Thread.currentThread().toString();
		}, (task) -> this.scheduler.schedule(task, Instant.EPOCH))
			.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
			.join();
	}

	private static void assertThatLiveRuns(String groupId) {
		assertThat(emulator.emulator().state().lives()).extracting(EmulatorState.Live::groupId).contains(groupId);
	}

}
