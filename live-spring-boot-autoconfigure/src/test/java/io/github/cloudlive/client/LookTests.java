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

package io.github.cloudlive.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.cloudlive.LiveStream;
import io.github.cloudlive.client.Look.Age;

import static org.assertj.core.api.Assertions.assertThat;

class LookTests {

	private static final Instant LEFT = Instant.parse("2026-11-22T12:00:00.300Z");

	private static final Instant RECEIVED = LEFT.plusMillis(400);

	@Test
	void ageOfWhenStartedInTheSameSecondIsSince() {
		assertThat(look(RECEIVED).ageOf(startedAt("2026-11-22T12:00:00Z"), LEFT)).isEqualTo(Age.STARTED_SINCE);
	}

	@Test
	void ageOfWhenStartedSecondsBeforeIsBefore() {
		assertThat(look(RECEIVED).ageOf(startedAt("2026-11-22T11:59:57Z"), LEFT)).isEqualTo(Age.STARTED_BEFORE);
	}

	@Test
	void ageOfWhenPlatformsClockIsAheadGoesByIt() {
		Look look = look(RECEIVED.plus(Duration.ofMinutes(5)));
		assertThat(look.ageOf(startedAt("2026-11-22T12:04:30Z"), LEFT)).isEqualTo(Age.STARTED_BEFORE);
		assertThat(look.ageOf(startedAt("2026-11-22T12:05:00Z"), LEFT)).isEqualTo(Age.STARTED_SINCE);
	}

	@Test
	void ageOfWhenPlatformsClockIsBehindGoesByIt() {
		Look look = look(RECEIVED.minus(Duration.ofMinutes(5)));
		assertThat(look.ageOf(startedAt("2026-11-22T11:55:00Z"), LEFT)).isEqualTo(Age.STARTED_SINCE);
		assertThat(look.ageOf(startedAt("2026-11-22T11:54:50Z"), LEFT)).isEqualTo(Age.STARTED_BEFORE);
	}

	@Test
	void ageOfWhenSomethingIsNotKnownIsUnknown() {
		LiveStream live = startedAt("2026-11-22T12:00:00Z");
		assertThat(new Look(List.of(live), null, RECEIVED).ageOf(live, LEFT)).isEqualTo(Age.UNKNOWN);
		assertThat(look(RECEIVED).ageOf(live, null)).isEqualTo(Age.UNKNOWN);
		assertThat(look(RECEIVED).ageOf(LiveStream.builder("room-1").build(), LEFT)).isEqualTo(Age.UNKNOWN);
	}

	private static Look look(Instant platformTime) {
		// as the header Date has it: cut to the second
		return new Look(List.of(), Instant.ofEpochSecond(platformTime.getEpochSecond()), RECEIVED);
	}

	private static LiveStream startedAt(String time) {
		return LiveStream.builder("room-1").startTime(Instant.parse(time)).build();
	}

}
