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

package io.github.cloudlive.smoke.mvc;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README's test of a whole application.
 */
@SpringBootTest(properties = { "live.app-id=app", "live.developer.id=demo-developer",
		"live.developer.secret=0123456789abcdef", "live.token.min-fetch-interval=0", "live.emulator.enabled=false" })
class RoomServiceTests {

	@RegisterExtension
	static LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	@DynamicPropertySource
	static void live(DynamicPropertyRegistry registry) {
		registry.add("live.base-url", emulator::baseUrl);
	}

	@Test
	void openWhenPlatformIsBusyTriesAgain(@Autowired RoomService rooms, LiveEmulator emulator) {
		emulator.inject(EmulatorOperation.START, Fault.code(606000006)); // busy, once
		rooms.open("room-1");
		assertThat(emulator.state().lives()).hasSize(1);
	}

}
