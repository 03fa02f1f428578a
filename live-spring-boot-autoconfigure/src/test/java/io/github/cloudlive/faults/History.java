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

package io.github.cloudlive.faults;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.cloudlive.LiveStream;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.EmulatorState.JournalEntry;

/**
 * What was true on the platform, and when.
 *
 * @param journal the accepted starts and stops
 */
record History(List<JournalEntry> journal) {

	private static final DateTimeFormatter STREAM_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
		.withZone(ZoneOffset.ofHours(8));

	/**
	 * Return which groups were live by which start, at each moment of a time in which
	 * that changed.
	 */
	Stream<Map<String, JournalEntry>> moments(Instant from, Instant to) {
		List<Map<String, JournalEntry>> moments = new ArrayList<>();
		Map<String, JournalEntry> live = new HashMap<>();
		moments.add(Map.of());
		for (JournalEntry entry : this.journal) {
			if (entry.time().isAfter(to)) {
				break;
			}
			if (entry.operation() == EmulatorOperation.START) {
				live.put(entry.groupId(), entry);
			}
			else {
				live.remove(entry.groupId());
			}
			if (entry.time().isBefore(from)) {
				moments.clear();
			}
			moments.add(Map.copyOf(live));
		}
		return moments.stream();
	}

	/**
	 * Return the accepted starts that asked for a width.
	 */
	List<JournalEntry> startsOf(int width) {
		return this.journal.stream().filter((entry) -> entry.width() != null && entry.width() == width).toList();
	}

	Stream<JournalEntry> entries(EmulatorOperation operation, String group, Instant from, Instant to) {
		return this.journal.stream()
			.filter((entry) -> entry.operation() == operation && entry.groupId().equals(group)
					&& !entry.time().isBefore(from) && !entry.time().isAfter(to));
	}

	/**
	 * Tell whether a live is the one of a start: by its group and second.
	 */
	static boolean isOf(JournalEntry start, LiveStream live) {
		return live.getGroupId().equals(start.groupId())
				&& String.valueOf(live.getFlvUrl()).contains("/" + STREAM_TIME.format(start.time()) + "_");
	}

}
