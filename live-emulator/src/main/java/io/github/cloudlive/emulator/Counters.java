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

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts calls and answers. Safe for use by several threads.
 */
final class Counters {

	private final Map<EmulatorOperation, Long> calls = new EnumMap<>(EmulatorOperation.class);

	private final Map<EmulatorOperation, Map<Long, Long>> answers = new EnumMap<>(EmulatorOperation.class);

	private long tokenFetches;

	synchronized void called(EmulatorOperation operation) {
		this.calls.merge(operation, 1L, Long::sum);
	}

	synchronized void answered(EmulatorOperation operation, long code) {
		this.answers.computeIfAbsent(operation, (key) -> new TreeMap<>()).merge(code, 1L, Long::sum);
	}

	synchronized void tokenFetched() {
		this.tokenFetches++;
	}

	synchronized Map<EmulatorOperation, Long> calls() {
		return new EnumMap<>(this.calls);
	}

	synchronized Map<EmulatorOperation, Map<Long, Long>> answers() {
		Map<EmulatorOperation, Map<Long, Long>> copy = new EnumMap<>(EmulatorOperation.class);
		this.answers
			.forEach((operation, codes) -> copy.put(operation, Collections.unmodifiableMap(new TreeMap<>(codes))));
		return copy;
	}

	synchronized long tokenFetches() {
		return this.tokenFetches;
	}

	synchronized void clear() {
		this.calls.clear();
		this.answers.clear();
		this.tokenFetches = 0;
	}

}
