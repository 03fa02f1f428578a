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

package io.github.cloudlive.sample;

import org.junit.jupiter.api.Test;

import io.github.cloudlive.LiveStream;

import static org.assertj.core.api.Assertions.assertThat;

class StartedHereTests {

	private static final LiveSettings SETTINGS = new LiveSettings(1280, 720, null, null, null);

	private final StartedHere startedHere = new StartedHere();

	@Test
	void findWhenStartedHereReturnsTheSettings() {
		this.startedHere.remember(live("1_room"), SETTINGS);
		assertThat(this.startedHere.find(live("1_room"))).isEqualTo(SETTINGS);
	}

	@Test
	void findWhenTheGroupHasAnotherLiveReturnsNothing() {
		this.startedHere.remember(live("1_room"), SETTINGS);
		assertThat(this.startedHere.find(live("2_room"))).isNull();
	}

	@Test
	void findWhenTheLiveHasNoUrlReturnsNothing() {
		this.startedHere.remember(LiveStream.builder("room").build(), SETTINGS);
		assertThat(this.startedHere.find(LiveStream.builder("other").build())).isNull();
	}

	@Test
	void rememberWhenThereAreTooManyForgetsTheOldest() {
		for (int i = 0; i <= 1000; i++) {
			this.startedHere.remember(live(i + "_room"), SETTINGS);
		}
		assertThat(this.startedHere.find(live("0_room"))).isNull();
		assertThat(this.startedHere.find(live("1000_room"))).isEqualTo(SETTINGS);
	}

	private static LiveStream live(String name) {
		return LiveStream.builder("room").m3u8Url("http://h/" + name + ".m3u8").build();
	}

}
