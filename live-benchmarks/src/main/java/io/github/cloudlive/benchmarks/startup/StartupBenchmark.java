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

package io.github.cloudlive.benchmarks.startup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what the starter adds to the start-up of a minimal application.
 */
public final class StartupBenchmark {

	private static final int ROUNDS = 40;

	private StartupBenchmark() {
	}

	/**
	 * Measure, and print a table in Markdown.
	 * @param args the number of rounds, each of which starts every entrant once
	 * @throws IOException if a process cannot be started
	 * @throws InterruptedException if measuring is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		int rounds = (args.length > 0) ? Integer.parseInt(args[0]) : ROUNDS;
		System.out.print(new Comparison(measure(rounds)).toMarkdown());
	}

	private static List<Map<Entrant, Start>> measure(int rounds) throws IOException, InterruptedException {
		// not counted: reads the files into the memory of the machine
		round(0);
		List<Map<Entrant, Start>> starts = new ArrayList<>();
		while (starts.size() < rounds) {
			starts.add(round(starts.size()));
			System.err.printf("%d of %d: %s%n", starts.size(), rounds, starts.get(starts.size() - 1));
		}
		return starts;
	}

	/**
	 * Each entrant goes first as often as the others.
	 */
	private static Map<Entrant, Start> round(int number) throws IOException, InterruptedException {
		List<Entrant> order = new ArrayList<>(List.of(Entrant.values()));
		Collections.rotate(order, number);
		Map<Entrant, Start> round = new EnumMap<>(Entrant.class);
		for (Entrant entrant : order) {
			round.put(entrant, entrant.start());
		}
		return round;
	}

}
