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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The faults that wait for calls, first come first served within an operation. Safe for
 * use by several threads.
 */
final class Faults {

	private final Map<EmulatorOperation, Deque<Pending>> pending = new EnumMap<>(EmulatorOperation.class);

	synchronized void add(EmulatorOperation operation, int times, Fault fault) {
		if (times < 1) {
			throw new IllegalArgumentException("A fault must happen 1 time or more, not " + times);
		}
		if (!fault.operations().contains(operation)) {
			throw new IllegalArgumentException(
					"The fault '" + fault + "' cannot happen to " + operation + ", only to " + fault.operations());
		}
		this.pending.computeIfAbsent(operation, (key) -> new ArrayDeque<>()).addLast(new Pending(fault, times));
	}

	synchronized @Nullable Fault next(EmulatorOperation operation) {
		Deque<Pending> queue = this.pending.get(operation);
		Pending first = (queue != null) ? queue.pollFirst() : null;
		if (queue == null || first == null) {
			return null;
		}
		if (first.times() > 1) {
			queue.addFirst(new Pending(first.fault(), first.times() - 1));
		}
		return first.fault();
	}

	synchronized void clear() {
		this.pending.clear();
	}

	private record Pending(Fault fault, int times) {
	}

}
