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

package io.github.cloudlive.benchmarks.media;

import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Where figures of the same thing lie.
 *
 * @param lowest the lowest one
 * @param median the one in the middle, or between those in the middle
 * @param highest the highest one
 */
record Spread(double lowest, double median, double highest) {

	static Spread of(DoubleStream figures) {
		double[] sorted = figures.sorted().toArray();
		int last = sorted.length - 1;
		return new Spread(sorted[0], (sorted[last / 2] + sorted[last - last / 2]) / 2, sorted[last]);
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%.1f %% | %.1f to %.1f %%", this.median, this.lowest, this.highest);
	}

}
