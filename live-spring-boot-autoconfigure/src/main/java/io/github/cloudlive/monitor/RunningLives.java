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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cloudlive.LiveStream;

/**
 * The lives of an app that are known to run, as one list after the other tells. A live
 * that is known is given up only when two lists in a row do without it: one alone may be
 * older than the one before, where the platform answers from several machines. That is
 * enough as long as no list is older than two intervals. Not thread-safe.
 */
final class RunningLives {

	private final Map<String, LiveStream> known = new LinkedHashMap<>();

	/** The groups of which the last list told otherwise. */
	private Set<String> doubted = Set.of();

	/**
	 * Take note of a list.
	 * @return what it changes in what is known
	 */
	List<LiveEvent> update(List<LiveStream> list) {
		Map<String, LiveStream> listed = new LinkedHashMap<>();
		list.forEach((live) -> listed.putIfAbsent(live.getGroupId(), live));
		Set<String> doubts = new HashSet<>();
		List<LiveEvent> events = new ArrayList<>();
		for (LiveStream live : this.known.values()) {
			LiveStream now = listed.remove(live.getGroupId());
			if (live.equals(now)) {
				continue;
			}
			if (this.doubted.contains(live.getGroupId())) {
				events.add((now != null) ? LiveEvent.changed(live, now) : LiveEvent.stopped(live));
			}
			else {
				doubts.add(live.getGroupId());
			}
		}
		listed.values().forEach((live) -> events.add(LiveEvent.started(live)));
		events.forEach(this::apply);
		this.doubted = doubts;
		return events;
	}

	private void apply(LiveEvent event) {
		if (event.getType() == LiveEvent.Type.STOPPED) {
			this.known.remove(event.getGroupId());
		}
		else {
			this.known.put(event.getGroupId(), event.getLive());
		}
	}

	/**
	 * Return what somebody has to be told who knows of none.
	 */
	List<LiveEvent> asEvents() {
		return this.known.values().stream().map(LiveEvent::started).toList();
	}

	void clear() {
		this.known.clear();
		this.doubted = Set.of();
	}

}
