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
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What the samples say, of one entrant and next to its baseline.
 */
final class Comparison {

	private final List<Sample> samples;

	Comparison(List<Sample> samples) {
		this.samples = samples;
	}

	/**
	 * Return what was measured.
	 */
	List<Cell> cells() {
		return this.samples.stream().map(Sample::cell).distinct().toList();
	}

	Quartiles figures(Cell cell, Entrant entrant, ToDoubleFunction<Sample> figure) {
		return Quartiles.of(of(cell, entrant).values().stream().mapToDouble(figure));
	}

	/**
	 * Return how much it is of what its baseline takes, each sample compared with the one
	 * that was taken beside it.
	 */
	Quartiles ratios(Cell cell, Entrant entrant, ToDoubleFunction<Sample> figure) {
		Map<String, Sample> baseline = of(cell, entrant.baseline());
		return Quartiles.of(of(cell, entrant).values()
			.stream()
			.mapToDouble(
					(sample) -> figure.applyAsDouble(sample) / figure.applyAsDouble(baseline.get(sample.block()))));
	}

	/**
	 * Whether it cannot be told from its baseline: the control is as far from its own.
	 */
	boolean isNoise(Cell cell, Entrant entrant, ToDoubleFunction<Sample> figure) {
		return ratios(cell, Entrant.CONTROL, figure).covers(ratios(cell, entrant, figure).median());
	}

	private Map<String, Sample> of(Cell cell, Entrant entrant) {
		return this.samples.stream()
			.filter((sample) -> sample.cell().equals(cell) && sample.entrant() == entrant)
			.collect(Collectors.toMap(Sample::block, (sample) -> sample));
	}

}
