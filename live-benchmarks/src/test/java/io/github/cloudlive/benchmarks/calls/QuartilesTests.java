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

import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Quartiles}.
 */
class QuartilesTests {

	@Test
	void ofWhenFiguresAreUnsortedTakesThemInOrder() {
		assertThat(Quartiles.of(DoubleStream.of(5, 1, 4, 2, 3))).isEqualTo(new Quartiles(2, 3, 4));
	}

	@Test
	void ofWhenBetweenTwoFiguresTakesItsShareOfBoth() {
		assertThat(Quartiles.of(DoubleStream.of(1, 2))).isEqualTo(new Quartiles(1.25, 1.5, 1.75));
	}

	@Test
	void ofWhenThereIsOneFigureIsThatOne() {
		assertThat(Quartiles.of(DoubleStream.of(7))).isEqualTo(new Quartiles(7, 7, 7));
	}

	@Test
	void coversWhenWithinOrUpToOneIsTrue() {
		Quartiles control = new Quartiles(1.02, 1.03, 1.05);
		assertThat(control.covers(1.04)).isTrue();
		assertThat(control.covers(1)).isTrue();
		assertThat(control.covers(1.06)).isFalse();
		assertThat(control.covers(0.99)).isFalse();
	}

}
