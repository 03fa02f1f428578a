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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Report} and the {@link Sample samples} that it is made of.
 */
class ReportTests {

	private static final Cell CELL = new Cell(Scenario.LIST_1000, 32);

	@Test
	void markdownComparesSamplesOfTheSameBlock() {
		String report = new Report(new Comparison(samples())).markdown();
		assertThat(report).startsWith("#### list of 1,000, 32 at once\n")
			.contains("| WebClient by hand | 2,000 | 1 | 50.0 | 90.0 | 1,000 | 1 | 5,000 | 1 |")
			.contains(
					"| **LiveOperations** | 4,000 | 2.00 [2.00, 2.00] | 50.0 | 90.0 | 500 | 0.50 [0.50, 0.50] | 5,000 |");
	}

	@Test
	void markdownWhenFigureIsWithinWhatControlSpreadsCallsItNoise() {
		assertThat(new Report(new Comparison(samples())).markdown()
			.lines()
			.filter((line) -> line.startsWith("| RestClient"))).singleElement()
			.asString()
			.endsWith("| 5,000 | 1.00 [1.00, 1.00] noise |");
	}

	@Test
	void svgDrawsBarsAsLongAsTheRatio() {
		String svg = new Chart(new Comparison(samples())).svg(32);
		assertThat(svg).contains("<text class=\"head\" x=\"0\" y=\"50\">list of 1,000</text>")
			.contains("<rect class=\"live\" x=\"210\" y=\"58\" width=\"520\"")
			.contains("<rect class=\"oauth2\" x=\"210\" y=\"94\" width=\"260\"");
	}

	@Test
	void svgWhenNothingWasMeasuredBySoManyIsEmpty() {
		assertThat(new Chart(new Comparison(samples())).svg(1)).doesNotContain("<rect");
	}

	@Test
	void parseWhenLineOfSampleGivesThatSample() {
		Sample sample = new Sample(CELL, Entrant.LIVE, "2/3", 1.5, 2, 3, 4, 5);
		assertThat(Sample.parse(sample.line())).isEqualTo(sample);
	}

	@Test
	void allLeavesOutWhatMemoryCannotHold() {
		assertThat(Cell.all()).hasSize(11).doesNotContain(new Cell(Scenario.LIST_10000, 256));
	}

	/** The second block ran on a machine that was three times as fast. */
	private static List<Sample> samples() {
		return Arrays.stream(Entrant.values())
			.flatMap((entrant) -> Stream.of(sample(entrant, "1/0", 1), sample(entrant, "1/1", 3)))
			.toList();
	}

	private static Sample sample(Entrant entrant, String block, double speed) {
		double calls = (entrant == Entrant.LIVE) ? 2000 : 1000;
		double cpu = (entrant == Entrant.LIVE) ? 500 : 1000;
		return new Sample(CELL, entrant, block, calls * speed, 50, 90, cpu, 5000);
	}

}
