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

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.HdrHistogram.Histogram;

/**
 * What one entrant took for the calls of some rounds.
 *
 * @param cell what was measured
 * @param entrant who was measured
 * @param block which rounds: samples of the same block were taken side by side
 * @param callsPerSecond throughput
 * @param p50 half of the calls took at most so many microseconds
 * @param p99 99 of 100 calls took at most so many microseconds
 * @param cpu microseconds of processor time for a call
 * @param bytes bytes allocated for a call
 */
record Sample(Cell cell, Entrant entrant, String block, double callsPerSecond, double p50, double p99, double cpu,
		double bytes) {

	private static final double MICRO = 1e-3;

	static Sample of(Cell cell, Entrant entrant, String block, Usage usage, Histogram latencies) {
		double calls = usage.calls();
		return new Sample(cell, entrant, block, calls / usage.nanos() * 1e9, latencies.getValueAtPercentile(50) * MICRO,
				latencies.getValueAtPercentile(99) * MICRO, usage.cpuNanos() / calls * MICRO, usage.bytes() / calls);
	}

	static Sample parse(String line) {
		String[] parts = line.split("\t", 8);
		return new Sample(Cell.parse(parts[0]), Entrant.valueOf(parts[1]), parts[2], Double.parseDouble(parts[3]),
				Double.parseDouble(parts[4]), Double.parseDouble(parts[5]), Double.parseDouble(parts[6]),
				Double.parseDouble(parts[7]));
	}

	/**
	 * Return the line that {@link #parse} reads.
	 */
	String line() {
		return Stream
			.of(this.cell.text(), this.entrant.name(), this.block, this.callsPerSecond, this.p50, this.p99, this.cpu,
					this.bytes)
			.map(Object::toString)
			.collect(Collectors.joining("\t"));
	}

}
