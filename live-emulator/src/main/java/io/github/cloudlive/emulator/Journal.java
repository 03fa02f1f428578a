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

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.emulator.EmulatorState.JournalEntry;

/**
 * The accepted starts and stops, oldest first. Bounded, so that an emulator can run for
 * days. Not safe for use by several threads: {@link Lives} guards it.
 */
final class Journal {

	private static final int CAPACITY = 100_000;

	private final Deque<JournalEntry> entries = new ArrayDeque<>();

	private long sequence;

	void addStart(Live.Key key, Instant time, @Nullable Integer width) {
		add(EmulatorOperation.START, key, time, width);
	}

	void addStop(Live.Key key, Instant time) {
		add(EmulatorOperation.STOP, key, time, null);
	}

	private void add(EmulatorOperation operation, Live.Key key, Instant time, @Nullable Integer width) {
		if (this.entries.size() == CAPACITY) {
			this.entries.removeFirst();
		}
		this.sequence++;
		this.entries.addLast(new JournalEntry(this.sequence, time, operation, key.app().developerId(),
				key.app().appId(), key.groupId(), width));
	}

	List<JournalEntry> entries() {
		return List.copyOf(this.entries);
	}

	void clear() {
		this.entries.clear();
		this.sequence = 0;
	}

}
