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

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.cloudlive.emulator.EmulatorState.JournalEntry;

/**
 * The lives of all accounts. Safe for use by several threads: one lock guards the running
 * lives, those that ended and the journal, so that the three always agree.
 */
final class Lives {

	private static final int ENDED_CAPACITY = 10_000;

	private final Clock clock;

	private final int capacity;

	private final Map<Live.Key, Live> running = new LinkedHashMap<>();

	private final Deque<Live> ended = new ArrayDeque<>();

	private final Journal journal = new Journal();

	private final LiveListener listener;

	Lives(Clock clock, int capacity, LiveListener listener) {
		this.clock = clock;
		this.capacity = capacity;
		this.listener = listener;
	}

	synchronized Live start(Live.Key key, LiveOptions options) {
		if (this.running.containsKey(key)) {
			throw ReturnCode.ALREADY_LIVE.refused();
		}
		if (this.running.size() >= this.capacity) {
			throw ReturnCode.AT_CAPACITY.refused();
		}
		Live live = Live.started(key, this.clock.instant());
		this.running.put(key, live);
		this.journal.addStart(key, live.startTime(), options.width());
		this.listener.started(live, options);
		return live;
	}

	synchronized void stop(Live.Key key) {
		Live live = this.running.remove(key);
		if (live == null) {
			throw ReturnCode.NO_SUCH_LIVE.refused();
		}
		Instant endTime = this.clock.instant();
		if (this.ended.size() == ENDED_CAPACITY) {
			this.ended.removeFirst();
		}
		this.ended.addLast(live.stopped(endTime));
		this.journal.addStop(key, endTime);
		this.listener.stopped(live);
	}

	synchronized List<Live> running(Live.App app) {
		return this.running.values().stream().filter((live) -> live.key().app().equals(app)).toList();
	}

	/**
	 * Return the lives that ran at a moment in the past, as far back as the last ten
	 * thousand stops reach.
	 * @param app the app
	 * @param time the moment
	 * @return the lives
	 */
	synchronized List<Live> runningAt(Live.App app, Instant time) {
		return Stream.concat(this.ended.stream(), this.running.values().stream())
			.filter((live) -> live.key().app().equals(app) && live.runsAt(time))
			.toList();
	}

	synchronized List<EmulatorState.Live> snapshot() {
		return this.running.values()
			.stream()
			.map((live) -> new EmulatorState.Live(live.key().app().developerId(), live.key().app().appId(),
					live.key().groupId(), live.startTime()))
			.toList();
	}

	synchronized List<JournalEntry> journal() {
		return this.journal.entries();
	}

	synchronized void clear() {
		this.running.clear();
		this.ended.clear();
		this.journal.clear();
		this.listener.cleared();
	}

}
