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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;

import io.github.cloudlive.autoconfigure.LiveAutoConfiguration;
import io.github.cloudlive.autoconfigure.emulator.LiveEmulatorAutoConfiguration;
import io.github.cloudlive.emulator.LiveEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README's test of one service, with nothing but what it needs.
 */
@SpringBootTest(classes = RoomService.class, properties = { "live.emulator.enabled=true", "live.emulator.port=0" })
@ImportAutoConfiguration({ LiveEmulatorAutoConfiguration.class, LiveAutoConfiguration.class })
class RoomServiceSliceTests {

	@Test
	void openWhenCalledTwiceStartsOneLive(@Autowired RoomService rooms, @Autowired LiveEmulator emulator) {
		rooms.open("room-1");
		rooms.open("room-1");
		assertThat(emulator.state().lives()).hasSize(1);
	}

}
