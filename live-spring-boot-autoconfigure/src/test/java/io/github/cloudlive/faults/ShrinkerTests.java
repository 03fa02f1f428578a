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

package io.github.cloudlive.faults;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.faults.Script.Injection;

import static org.assertj.core.api.Assertions.assertThat;

class ShrinkerTests {

	private static final Injection CULPRIT = new Injection(EmulatorOperation.START, ModelFault.CUT_AFTER);

	@Test
	void shrinkWhenOneFaultIsToBlameLeavesNothingElse() {
		Script failing = Stream.iterate(0L, (seed) -> seed + 1)
			.map(Script::random)
			.filter(ShrinkerTests::isFailing)
			.findFirst()
			.orElseThrow();
		Script shortest = new Shrinker(ShrinkerTests::isFailing, 1000).shrink(failing);
		assertThat(shortest.rounds()).singleElement().satisfies((round) -> {
			assertThat(round.faults()).containsExactly(CULPRIT);
			assertThat(round.steps()).isEmpty();
		});
	}

	@Test
	void scriptWhenSeedIsTheSameIsTheSame() {
		assertThat(Script.random(7)).isEqualTo(Script.random(7)).isNotEqualTo(Script.random(8));
	}

	private static boolean isFailing(Script script) {
		return script.rounds().stream().anyMatch((round) -> round.faults().contains(CULPRIT));
	}

}
