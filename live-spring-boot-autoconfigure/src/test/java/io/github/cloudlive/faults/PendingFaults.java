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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

import io.github.cloudlive.emulator.EmulatorOperation;

/**
 * The faults that have been injected and have not happened yet, first come first served
 * as in the emulator.
 */
final class PendingFaults {

	private final Map<EmulatorOperation, Queue<Script.Injection>> faults = new EnumMap<>(EmulatorOperation.class);

	private final Map<EmulatorOperation, Long> callsBefore = new EnumMap<>(EmulatorOperation.class);

	void add(Script.Injection injection) {
		this.faults.computeIfAbsent(injection.operation(), (operation) -> new ArrayDeque<>()).add(injection);
	}

	/**
	 * Take those that have happened by now.
	 * @param operation the operation
	 * @param calls how often it has been called
	 */
	List<Script.Injection> takeUntil(EmulatorOperation operation, long calls) {
		Long before = this.callsBefore.put(operation, calls);
		long more = calls - ((before != null) ? before : 0);
		Queue<Script.Injection> queue = this.faults.getOrDefault(operation, new ArrayDeque<>());
		List<Script.Injection> happened = new ArrayList<>();
		while (happened.size() < more && !queue.isEmpty()) {
			happened.add(queue.remove());
		}
		return happened;
	}

}
