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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

import io.github.cloudlive.LiveStream;

/**
 * The platform as a monitor sees it: what runs, and whether it can be listed. Time is
 * moved by the test.
 */
public final class ListedLives {

	public static final Duration INTERVAL = Duration.ofSeconds(10);

	private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

	public final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	public final PollingLiveMonitor monitor = new PollingLiveMonitor("app", (appId) -> list(), INTERVAL,
			this.scheduler);

	private final Map<String, LiveStream> running = new LinkedHashMap<>();

	private RuntimeException failure;

	private Sinks.One<List<LiveStream>> answer;

	private int polls;

	private int started;

	/**
	 * Start a live, which is another than any before.
	 */
	public LiveStream start(String groupId) {
		LiveStream live = live(groupId, this.started++);
		this.running.put(groupId, live);
		return live;
	}

	public void stop(String groupId) {
		this.running.remove(groupId);
	}

	/**
	 * Let lists fail from now on, or no more.
	 */
	public void fail(RuntimeException failure) {
		this.failure = failure;
	}

	/**
	 * Let the next lists wait for an answer.
	 */
	public Sinks.One<List<LiveStream>> hold() {
		this.answer = Sinks.one();
		return this.answer;
	}

	public int polls() {
		return this.polls;
	}

	public void advance() {
		advance(INTERVAL);
	}

	public void advance(Duration time) {
		this.scheduler.advanceTimeBy(time);
	}

	private Mono<List<LiveStream>> list() {
		this.polls++;
		if (this.answer != null) {
			return this.answer.asMono();
		}
		return (this.failure != null) ? Mono.error(this.failure) : Mono.just(List.copyOf(this.running.values()));
	}

	static LiveStream live(String groupId, int number) {
		Instant startTime = START.plusSeconds(number);
		return LiveStream.builder(groupId)
			.startTime(startTime)
			.flvUrl("http://h/%d_%s.flv".formatted(startTime.getEpochSecond(), groupId))
			.build();
	}

}
