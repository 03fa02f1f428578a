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

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * One process with all entrants, who take turns in rounds: processes of their own would
 * differ by more than what is to be measured.
 */
public final class Fork {

	private static final int WARM_UP_TURNS = 20;

	private static final int TURNS = 8;

	private static final long LONGEST_CALL_NANOS = 60_000_000_000L;

	private final Random random = new Random(4);

	private final String name;

	private final List<Lane> lanes;

	private Fork(String name, URI gateway) {
		this.name = name;
		this.lanes = Arrays.stream(Entrant.values())
			.map((entrant) -> new Lane(entrant, entrant.open(gateway), new ConcurrentHistogram(LONGEST_CALL_NANOS, 3)))
			.toList();
	}

	/**
	 * Measure, and print a line for each sample.
	 * @param args the fork's name, the gateway, how many blocks of rounds, and the cells
	 * @throws InterruptedException if it is interrupted
	 */
	public static void main(String[] args) throws InterruptedException {
		Fork fork = new Fork(args[0], URI.create(args[1]));
		int blocks = Integer.parseInt(args[2]);
		List<Cell> cells = List.of(args).subList(3, args.length).stream().map(Cell::parse).toList();
		for (Cell cell : cells) {
			fork.turns(cell, WARM_UP_TURNS);
			for (int block = 0; block < blocks; block++) {
				fork.measure(cell, block);
			}
		}
		fork.lanes.forEach((lane) -> lane.stack().close());
		System.exit(0);
	}

	private void measure(Cell cell, int block) throws InterruptedException {
		this.lanes.forEach((lane) -> lane.latencies().reset());
		Map<Entrant, Usage> used = turns(cell, TURNS);
		for (Lane lane : this.lanes) {
			Usage usage = used.getOrDefault(lane.entrant(), Usage.NONE);
			System.out
				.println(Sample.of(cell, lane.entrant(), this.name + "/" + block, usage, lane.latencies()).line());
		}
	}

	private Map<Entrant, Usage> turns(Cell cell, int turns) throws InterruptedException {
		Map<Entrant, Usage> used = new EnumMap<>(Entrant.class);
		List<Lane> order = new ArrayList<>(this.lanes);
		for (int turn = 0; turn < turns; turn++) {
			// nobody always comes after the same one
			Collections.shuffle(order, this.random);
			for (Lane lane : order) {
				used.merge(lane.entrant(), Round.hold(lane.stack(), cell, lane.latencies()), Usage::plus);
			}
		}
		return used;
	}

	private record Lane(Entrant entrant, Stack stack, Histogram latencies) {

	}

}
