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

package io.github.cloudlive.client;

import io.github.cloudlive.InvalidFieldException;

/**
 * How many repetitions an account may make while the platform fails. A repetition takes
 * its cost out of the budget, a success puts it back, and a success at the first attempt
 * puts in 1. While the budget is too small, the first failure is reported at once.
 *
 * @param capacity what the budget holds at most and at first, 0 to 1,000,000; 0 for no
 * repetitions
 * @param cost what a repetition costs, 1 to 1,000,000
 */
public record RetryBudgetSettings(int capacity, int cost) {

	private static final int MAX = 1_000_000;

	/**
	 * Check the values.
	 * @throws InvalidFieldException if one is out of range
	 */
	public RetryBudgetSettings {
		if (capacity < 0 || capacity > MAX) {
			throw new InvalidFieldException("capacity",
					"must be between 0 and %d, but was %d".formatted(MAX, capacity));
		}
		if (cost < 1 || cost > MAX) {
			throw new InvalidFieldException("cost", "must be between 1 and %d, but was %d".formatted(MAX, cost));
		}
	}

	/**
	 * Return the defaults, those of AWS's standard retry strategy: a capacity of 500, a
	 * cost of 5.
	 * @return the defaults
	 */
	public static RetryBudgetSettings defaults() {
		return new RetryBudgetSettings(500, 5);
	}

}
