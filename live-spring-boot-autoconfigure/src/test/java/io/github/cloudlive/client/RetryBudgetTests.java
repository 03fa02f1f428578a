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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.cloudlive.InvalidFieldException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RetryBudgetTests {

	private final RetryBudget budget = new RetryBudget(new RetryBudgetSettings(12, 5));

	@Test
	void takeWhenSpentRefuses() {
		assertThat(this.budget.take()).isTrue();
		assertThat(this.budget.take()).isTrue();
		assertThat(this.budget.take()).isFalse();
		assertThat(this.budget.left()).isEqualTo(2);
	}

	@Test
	void onSuccessAfterARepetitionGivesItsCostBack() {
		this.budget.take();
		this.budget.take();
		this.budget.onSuccess(2);
		assertThat(this.budget.left()).isEqualTo(7);
	}

	@Test
	void onSuccessAtTheFirstAttemptGivesALittle() {
		this.budget.take();
		this.budget.onSuccess(0);
		assertThat(this.budget.left()).isEqualTo(8);
	}

	@Test
	void onSuccessNeverExceedsTheCapacity() {
		this.budget.take();
		this.budget.onSuccess(1);
		this.budget.onSuccess(1);
		this.budget.onSuccess(0);
		assertThat(this.budget.left()).isEqualTo(12);
	}

	@Test
	void takeWhenCapacityIsZeroRefuses() {
		assertThat(new RetryBudget(new RetryBudgetSettings(0, 1)).take()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "-1, 5, capacity", "1000001, 5, capacity", "500, 0, cost", "500, 1000001, cost" })
	void settingsWhenOutOfRangeNameTheField(int capacity, int cost, String field) {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> new RetryBudgetSettings(capacity, cost))
			.satisfies((ex) -> assertThat(ex.getField()).isEqualTo(field));
	}

}
