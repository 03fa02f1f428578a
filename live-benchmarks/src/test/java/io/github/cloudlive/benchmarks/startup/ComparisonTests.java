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

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Comparison}.
 */
class ComparisonTests {

	@Test
	void toMarkdownWhenSeveralRoundsComparesWithinEachRound() {
		// the machine is slower in the second round, then faster
		Comparison comparison = new Comparison(
				List.of(round(2000, 1980, 2100, 2160), round(3000, 3020, 3080, 3120), round(1000, 1000, 1120, 1140)));
		assertThat(comparison.toMarkdown()).isEqualToIgnoringNewLines("""
				| | CPU time, ms | quartiles | added | quartiles | classes added |
				| --- | ---: | ---: | ---: | ---: | ---: |
				| the bare application | 2000 | 1500 to 2500 | | | |
				| control: the bare application again | 1980 | 1490 to 2500 | +0.0 % (noise) | -0.5 to +0.5 | 0 |
				| with a `WebClient` | 2100 | 1610 to 2590 | +5.0 % | +4.5 to +5.5 | 10 |
				| with the starter | 2160 | 1650 to 2640 | +7.0 % | +6.5 to +7.5 | 15 |
				| the starter, compared with the `WebClient` | | | +2.0 % | +1.5 to +2.5 | 5 |
				""");
	}

	@Test
	void toMarkdownWhenNoMoreThanControlSaysNoise() {
		Comparison comparison = new Comparison(List.of(round(1000, 1050, 1040, 1200), round(1000, 950, 1040, 1200)));
		assertThat(comparison.toMarkdown()).contains("| with a `WebClient` | 1040 | 1040 to 1040 | +4.0 % |")
			.contains("| control: the bare application again | 1000 | 975 to 1025 | +0.0 % (noise) |");
	}

	private static Map<Entrant, Start> round(int bare, int control, int webClient, int starter) {
		return Map.of(Entrant.BARE, start(bare, 100), Entrant.CONTROL, start(control, 100), Entrant.WEB_CLIENT,
				start(webClient, 110), Entrant.STARTER, start(starter, 115));
	}

	private static Start start(int millis, int classes) {
		return new Start(Duration.ofMillis(millis), classes);
	}

}
