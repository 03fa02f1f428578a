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

import java.util.Locale;
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

	private final Comparison comparison;

	Report(Comparison comparison) {
		this.comparison = comparison;
	}

	String markdown() {
		return this.comparison.cells().stream().map(this::table).collect(Collectors.joining("\n"));
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
		double median = this.comparison.figures(cell, entrant, figure).median();
		return String.format(Locale.ROOT, (median < 100) ? "%.1f" : "%,.0f", median);
	}

	private String ratio(Cell cell, Entrant entrant, ToDoubleFunction<Sample> figure) {
		if (entrant.baseline() == entrant) {
			return "1";
		}
		Quartiles ratios = this.comparison.ratios(cell, entrant, figure);
		boolean noise = entrant != Entrant.CONTROL && this.comparison.isNoise(cell, entrant, figure);
		return noise ? ratios + " noise" : ratios.toString();
	}

}
