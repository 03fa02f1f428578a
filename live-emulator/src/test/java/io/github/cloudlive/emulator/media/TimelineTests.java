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

package io.github.cloudlive.emulator.media;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Timeline}.
 */
class TimelineTests {

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 15, 24, 25, 29, 30 })
	void pictureIsSeenFromWhenItIsDue(int frameRate) {
		Timeline timeline = new Timeline(frameRate);
		for (long picture = 0; picture < 100; picture++) {
			assertThat(timeline.pictureAt(timeline.dueTime(picture))).isEqualTo(picture);
			assertThat(timeline.pictureAt(timeline.dueTime(picture) - 1)).isEqualTo(picture - 1);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 15, 24, 25, 29, 30 })
	void soundsOfPictureBeginBetweenItAndNextOne(int frameRate) {
		Timeline timeline = new Timeline(frameRate);
		for (long picture = 0; picture < 100; picture++) {
			long first = timeline.firstSoundOf(picture);
			long end = timeline.firstSoundOf(picture + 1);
			assertThat(end).isGreaterThan(first);
			assertThat(timeline.soundTime(first)).isGreaterThanOrEqualTo(timeline.pictureTime(picture));
			assertThat(timeline.soundTime(end - 1)).isLessThanOrEqualTo(timeline.pictureTime(picture + 1));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 15, 24, 25, 29, 30 })
	void groupsHoldTwoSeconds(int frameRate) {
		Timeline timeline = new Timeline(frameRate);
		assertThat(timeline.pictureTime(timeline.firstOf(7))).isEqualTo(14_000);
		assertThat(timeline.groupOf(timeline.firstOf(7))).isEqualTo(7);
		assertThat(timeline.groupOf(timeline.firstOf(7) - 1)).isEqualTo(6);
		assertThat(timeline.indexInGroup(timeline.firstOf(7) + 1)).isEqualTo(1);
	}

}
