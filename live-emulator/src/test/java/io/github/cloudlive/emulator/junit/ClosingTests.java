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

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

import io.github.cloudlive.emulator.LiveEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests that a {@link LiveEmulatorExtension} closes what it started.
 */
class ClosingTests {

	@Test
	void emulatorWhenClassHasEndedIsClosed() {
		Sample.URLS.clear();
		EngineTestKit.engine("junit-jupiter")
			.selectors(DiscoverySelectors.selectClass(Sample.class))
			.execute()
			.testEvents()
			.assertStatistics((events) -> events.succeeded(2));
		assertThat(Sample.URLS).hasSize(2);
		assertThat(Sample.URLS.get(0)).isEqualTo(Sample.URLS.get(1));
		assertThatIllegalStateException().isThrownBy(() -> Discovery.callOf(Sample.URLS.get(0)));
	}

	@ExtendWith(LiveEmulatorExtension.class)
	static class Sample {

		static final List<URI> URLS = new ArrayList<>();

		@Test
		void one(LiveEmulator emulator) {
			URLS.add(emulator.baseUrl());
		}

		@Test
		void two(LiveEmulator emulator) {
			URLS.add(emulator.baseUrl());
		}

		@AfterAll
		static void emulatorStillRuns() {
			assertThat(Discovery.callOf(URLS.get(0))).isEqualTo(200);
		}

	}

}
