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
import java.util.stream.DoubleStream;

/**
 * Median and quartiles.
 */
record Quartiles(double lower, double median, double upper) {

	static Quartiles of(DoubleStream figures) {
		double[] sorted = figures.sorted().toArray();
		return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
	}

	private static double at(double[] sorted, double share) {
		double position = share * (sorted.length - 1);
		int below = (int) position;
		int above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
	}

	/**
	 * Whether a figure lies between the quartiles, or between one of them and 1.
	 */
	boolean covers(double figure) {
		return figure >= Math.min(1, this.lower) && figure <= Math.max(1, this.upper);
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", this.median, this.lower, this.upper);
	}

}
