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

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What the samples say, as Markdown.
 */
final class Report {

	private static final String HEAD = """
			| | calls/s | × | p50 µs | p99 µs | CPU µs | × | bytes | × |
			| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
			""";

	private final List<Sample> samples;

	Report(List<Sample> samples) {
		this.samples = samples;
	}

	String markdown() {
		return this.samples.stream().map(Sample::cell).distinct().map(this::table).collect(Collectors.joining("\n"));
	}

	private String table(Cell cell) {
		StringBuilder table = new StringBuilder("#### %s, %d at once\n\n".formatted(cell.scenario(), cell.callers()));
		table.append(HEAD);
		for (Entrant entrant : Entrant.values()) {
			table.append("| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n".formatted(entrant,
					median(cell, entrant, Sample::callsPerSecond), ratio(cell, entrant, Sample::callsPerSecond),
					median(cell, entrant, Sample::p50), median(cell, entrant, Sample::p99),
					median(cell, entrant, Sample::cpu), ratio(cell, entrant, Sample::cpu),
					median(cell, entrant, Sample::bytes), ratio(cell, entrant, Sample::bytes)));
		}
		return table.toString();
	}

	private String median(Cell cell, Entrant entrant, ToDoubleFunction<Sample> figure) {
		double median = Quartiles.of(of(cell, entrant).values().stream().mapToDouble(figure)).median();
		return String.format(Locale.ROOT, (median < 100) ? "%.1f" : "%,.0f", median);
	}

	/**
	 * How much it is of what its baseline takes, each sample compared with the one that
	 * was taken beside it.
	 */
	private String ratio(Cell cell, Entrant entrant, ToDoubleFunction<Sample> figure) {
		if (entrant.baseline() == entrant) {
			return "1";
		}
		Quartiles ratio = ratios(cell, entrant, figure);
		boolean noise = entrant != Entrant.CONTROL && ratios(cell, Entrant.CONTROL, figure).hold(ratio.median());
		return noise ? ratio + " noise" : ratio.toString();
	}

	private Quartiles ratios(Cell cell, Entrant entrant, ToDoubleFunction<Sample> figure) {
		Map<String, Sample> baseline = of(cell, entrant.baseline());
		return Quartiles.of(of(cell, entrant).values()
			.stream()
			.mapToDouble(
					(sample) -> figure.applyAsDouble(sample) / figure.applyAsDouble(baseline.get(sample.block()))));
	}

	private Map<String, Sample> of(Cell cell, Entrant entrant) {
		return this.samples.stream()
			.filter((sample) -> sample.cell().equals(cell) && sample.entrant() == entrant)
			.collect(Collectors.toMap(Sample::block, (sample) -> sample));
	}

}
