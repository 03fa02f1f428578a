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

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What an account may spend on repetitions, so that an outage of the platform is not
 * multiplied by them: each repetition costs something, a success pays the last one back,
 * and one at the first attempt pays in a little. Thread-safe.
 */
final class RetryBudget {

	private static final int FIRST_ATTEMPT_REWARD = 1;

	private final RetryBudgetSettings settings;

	private final AtomicInteger left;

	RetryBudget(RetryBudgetSettings settings) {
		this.settings = settings;
		this.left = new AtomicInteger(settings.capacity());
	}

	/**
	 * Take the cost of a repetition.
	 * @return whether there was enough
	 */
	boolean take() {
		int cost = this.settings.cost();
		int before = this.left.getAndUpdate((present) -> (present >= cost) ? present - cost : present);
		return before >= cost;
	}

	/**
	 * Take note of a success.
	 * @param repetitions how many repetitions it took
	 */
	void onSuccess(int repetitions) {
		int capacity = this.settings.capacity();
		if (this.left.get() < capacity) {
			int reward = (repetitions == 0) ? FIRST_ATTEMPT_REWARD : this.settings.cost();
			this.left.updateAndGet((present) -> Math.min(capacity, present + reward));
		}
	}

	int left() {
		return this.left.get();
	}

	RetryBudgetState state() {
		return new RetryBudgetState(left(), this.settings.capacity());
	}

}
