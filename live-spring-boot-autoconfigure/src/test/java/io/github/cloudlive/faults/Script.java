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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.cloudlive.emulator.EmulatorOperation;

/**
 * What several callers do, and what goes wrong meanwhile.
 *
 * @param rounds one after the other; the steps of a round go on at the same time
 */
record Script(List<Round> rounds) {

	private static final int ROUNDS = 8;

	private static final int MAX_CALLERS = 4;

	private static final int MAX_FAULTS = 4;

	private static final int FIRST_WIDTH = 100;

	private static final List<String> GROUPS = List.of("room-1", "room-2", "room-3");

	private static final List<Duration> PAUSES = List.of(Duration.ZERO, Duration.ofSeconds(10), Duration.ofHours(3));

	private static final List<Duration> DELAYS = List.of(Duration.ZERO, Duration.ZERO, Duration.ofMillis(30));

	/** Starts are what it is about, and what goes wrong with them. */
	private static final List<EmulatorOperation> FAULTED = List.of(EmulatorOperation.START, EmulatorOperation.START,
			EmulatorOperation.START, EmulatorOperation.STOP, EmulatorOperation.LIST, EmulatorOperation.TOKEN);

	static Script random(long seed) {
		Random random = new Random(seed);
		List<Round> rounds = new ArrayList<>();
		int width = FIRST_WIDTH;
		for (int i = 0; i < ROUNDS; i++) {
			List<Injection> faults = Stream.generate(() -> Injection.random(random))
				.limit(random.nextInt(MAX_FAULTS + 1))
				.toList();
			List<Step> steps = new ArrayList<>();
			for (int caller = random.nextInt(MAX_CALLERS); caller >= 0; caller--) {
				steps.add(new Step(pick(Action.values(), random), pick(GROUPS, random), width++, pick(DELAYS, random)));
			}
			rounds.add(new Round(faults, List.copyOf(steps), pick(PAUSES, random)));
		}
		return new Script(List.copyOf(rounds));
	}

	/**
	 * Return all scripts that lack one thing of this one.
	 */
	Stream<Script> smaller() {
		return Stream.iterate(0, (index) -> index < this.rounds.size(), (index) -> index + 1)
			.flatMap((index) -> Stream.concat(Stream.of(new Script(without(this.rounds, index))),
					this.rounds.get(index).smaller().map((round) -> with(index, round))));
	}

	private Script with(int index, Round round) {
		List<Round> changed = new ArrayList<>(this.rounds);
		changed.set(index, round);
		return new Script(List.copyOf(changed));
	}

	private static <T> List<T> without(List<T> list, int index) {
		List<T> rest = new ArrayList<>(list);
		rest.remove(index);
		return List.copyOf(rest);
	}

	private static <T> T pick(List<T> values, Random random) {
		return values.get(random.nextInt(values.size()));
	}

	private static <T> T pick(T[] values, Random random) {
		return values[random.nextInt(values.length)];
	}

	@Override
	public String toString() {
		return this.rounds.stream().map(Round::toString).collect(Collectors.joining("\n"));
	}

	/**
	 * What callers do.
	 */
	enum Action {

		START, ENSURE_STARTED, STOP, ENSURE_STOPPED, LIST, FIND

	}

	/**
	 * One operation.
	 *
	 * @param action the operation
	 * @param group its group
	 * @param width what a start can be told by
	 * @param delay when it begins within the round
	 */
	record Step(Action action, String group, int width, Duration delay) {

		boolean starts() {
			return this.action == Action.START || this.action == Action.ENSURE_STARTED;
		}

		boolean stops() {
			return this.action == Action.STOP || this.action == Action.ENSURE_STOPPED;
		}

	}

	/**
	 * A fault that happens to the next request of an operation.
	 *
	 * @param operation the operation
	 * @param fault the fault
	 */
	record Injection(EmulatorOperation operation, ModelFault fault) {

		static Injection random(Random random) {
			EmulatorOperation operation = pick(FAULTED, random);
			List<ModelFault> faults = Stream.of(ModelFault.values())
				.filter((fault) -> fault.canHappenTo(operation))
				.toList();
			return new Injection(operation, pick(faults, random));
		}

	}

	/**
	 * What goes on at the same time.
	 *
	 * @param faults what goes wrong
	 * @param steps what callers do
	 * @param pause how much time passes afterwards
	 */
	record Round(List<Injection> faults, List<Step> steps, Duration pause) {

		Stream<Round> smaller() {
			Stream<Round> fewerFaults = Stream.iterate(0, (index) -> index < this.faults.size(), (index) -> index + 1)
				.map((index) -> new Round(without(this.faults, index), this.steps, this.pause));
			Stream<Round> fewerSteps = Stream.iterate(0, (index) -> index < this.steps.size(), (index) -> index + 1)
				.map((index) -> new Round(this.faults, without(this.steps, index), this.pause));
			return Stream.concat(fewerSteps, fewerFaults);
		}

	}

}
