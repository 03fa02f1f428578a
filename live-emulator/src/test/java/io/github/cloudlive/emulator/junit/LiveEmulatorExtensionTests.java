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

package io.github.cloudlive.emulator.junit;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.cloudlive.emulator.EmulatorAccount;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.LiveEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveEmulatorExtension}, each nested class using it in one way.
 */
class LiveEmulatorExtensionTests {

	private static int discover(LiveEmulator emulator) {
		return Discovery.callOf(emulator.baseUrl());
	}

	@Nested
	@TestInstance(Lifecycle.PER_CLASS)
	class StaticField {

		@RegisterExtension
		static LiveEmulatorExtension emulator = new LiveEmulatorExtension(
				(builder) -> builder.account(EmulatorAccount.of("own", "fedcba9876543210")));

		private LiveEmulator first;

		@RepeatedTest(2)
		void emulatorIsSameAndResetForEachTest(LiveEmulator parameter) {
			assertThat(parameter).isSameAs(emulator.emulator());
			assertThat(parameter.baseUrl()).isEqualTo(emulator.baseUrl());
			this.first = (this.first != null) ? this.first : parameter;
			assertThat(parameter).isSameAs(this.first);
			assertThat(parameter.state().calls()).isEmpty();
			assertThat(discover(parameter)).isEqualTo(200);
			assertThat(parameter.state().calls(EmulatorOperation.DISCOVERY)).isEqualTo(1);
		}

	}

	@Nested
	@ExtendWith(LiveEmulatorExtension.class)
	class Annotation {

		@Test
		void emulatorRuns(LiveEmulator emulator) {
			assertThat(discover(emulator)).isEqualTo(200);
		}

	}

	@Nested
	@TestInstance(Lifecycle.PER_METHOD)
	class InstanceField {

		@RegisterExtension
		LiveEmulatorExtension emulator = new LiveEmulatorExtension();

		@Test
		void emulatorRuns() {
			assertThat(discover(this.emulator.emulator())).isEqualTo(200);
		}

	}

}
