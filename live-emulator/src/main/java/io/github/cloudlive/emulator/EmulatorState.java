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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What an emulator has seen and what it holds, as an immutable snapshot. It never holds
 * tokens, secrets or push addresses.
 *
 * @param calls how often each operation was called
 * @param answers how often each operation answered each code; an answer without a code
 * counts under its HTTP status, a connection that was cut counts as no answer
 * @param tokenFetches how many access tokens were handed out
 * @param lives the lives that run now, in the order of their start
 * @param journal the accepted starts and stops, oldest first; only the newest 100,000 are
 * kept
 */
public record EmulatorState(Map<EmulatorOperation, Long> calls, Map<EmulatorOperation, Map<Long, Long>> answers,
		long tokenFetches, List<Live> lives, List<JournalEntry> journal) {

	public EmulatorState {
		calls = Collections.unmodifiableMap(new TreeMap<>(calls));
		answers = Collections.unmodifiableMap(new TreeMap<>(answers));
		lives = List.copyOf(lives);
		journal = List.copyOf(journal);
	}

	/**
	 * Return how often an operation was called.
	 * @param operation the operation
	 * @return the number of calls, answered or not
	 */
	public long calls(EmulatorOperation operation) {
		return this.calls.getOrDefault(operation, 0L);
	}

	/**
	 * Return how often an operation answered a code.
	 * @param operation the operation
	 * @param code the code as it was sent, or the HTTP status of an answer without a code
	 * @return the number of answers
	 */
	public long answers(EmulatorOperation operation, long code) {
		return this.answers.getOrDefault(operation, Map.of()).getOrDefault(code, 0L);
	}

	/**
	 * A live that runs.
	 *
	 * @param developerId the account
	 * @param appId the app
	 * @param groupId the group
	 * @param startTime when it was started
	 */
	public record Live(String developerId, String appId, String groupId, Instant startTime) {
	}

	/**
	 * An accepted start or stop.
	 *
	 * @param sequence the number of the entry, from 1 and without gaps
	 * @param time when it was accepted
	 * @param operation {@link EmulatorOperation#START} or {@link EmulatorOperation#STOP}
	 * @param developerId the account
	 * @param appId the app
	 * @param groupId the group
	 * @param width the width that a start asked for, by which a test can tell starts of
	 * the same group apart, or {@code null}
	 */
	public record JournalEntry(long sequence, Instant time, EmulatorOperation operation, String developerId,
			String appId, String groupId, @Nullable Integer width) {
	}

}
