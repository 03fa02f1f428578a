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

package io.github.cloudlive.benchmarks.calls;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is measured at one go: something that is asked for by so many callers at once.
 *
 * @param scenario what is asked for
 * @param callers how many ask at once
 */
record Cell(Scenario scenario, int callers) {

	/**
	 * Return all of them. Ten thousand lives are not listed by 256 at once: their lists
	 * alone would take 4 GB.
	 */
	static List<Cell> all() {
		return Arrays.stream(Scenario.values())
			.flatMap((scenario) -> Stream.of(1, 32, 256).map((callers) -> new Cell(scenario, callers)))
			.filter((cell) -> cell.scenario() != Scenario.LIST_10000 || cell.callers() < 256)
			.toList();
	}

	static Cell parse(String text) {
		String[] parts = text.split("@", 2);
		return new Cell(Scenario.valueOf(parts[0]), Integer.parseInt(parts[1]));
	}

	/**
	 * Return the text that {@link #parse} reads.
	 */
	String text() {
		return this.scenario.name() + "@" + this.callers;
	}

}
