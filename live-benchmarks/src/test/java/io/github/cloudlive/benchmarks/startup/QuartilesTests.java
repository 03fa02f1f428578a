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

package io.github.cloudlive.benchmarks.startup;

import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Quartiles}.
 */
class QuartilesTests {

	@Test
	void ofWhenUnsortedSplitsIntoQuarters() {
		assertThat(Quartiles.of(DoubleStream.of(5, 1, 4, 2, 3))).isEqualTo(new Quartiles(2, 3, 4));
	}

	@Test
	void ofWhenQuarterFallsBetweenTwoInterpolates() {
		assertThat(Quartiles.of(DoubleStream.of(1, 2, 3, 4))).isEqualTo(new Quartiles(1.75, 2.5, 3.25));
	}

	@Test
	void ofWhenSingleFigureIsThatFigure() {
		assertThat(Quartiles.of(DoubleStream.of(7))).isEqualTo(new Quartiles(7, 7, 7));
	}

	@Test
	void spanWhenBetweenLowerAndUpperIsTrue() {
		Quartiles quartiles = new Quartiles(-1, 0, 2);
		assertThat(quartiles.span(-1)).isTrue();
		assertThat(quartiles.span(2)).isTrue();
		assertThat(quartiles.span(2.1)).isFalse();
		assertThat(quartiles.span(-1.1)).isFalse();
	}

}
