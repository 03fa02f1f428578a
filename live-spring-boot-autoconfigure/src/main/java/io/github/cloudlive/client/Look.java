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

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.LiveStream;

/**
 * The running lives of an app as they were seen at a moment.
 *
 * @param lives the lives
 * @param platformTime when the platform answered, by its own clock, or {@code null} if it
 * did not say
 * @param receivedAt when the answer came, by this machine's clock
 */
record Look(List<LiveStream> lives, @Nullable Instant platformTime, Instant receivedAt) {

	/** A start time is in whole seconds. */
	private static final Duration PRECISION = Duration.ofSeconds(1);

	@Nullable LiveStream find(String groupId) {
		return this.lives.stream().filter((live) -> live.getGroupId().equals(groupId)).findFirst().orElse(null);
	}

	/**
	 * Tell whether a live was started since a moment.
	 * @param live the live
	 * @param moment the moment by this machine's clock, or {@code null} if it is not
	 * known
	 */
	Age ageOf(LiveStream live, @Nullable Instant moment) {
		Instant startTime = StartTime.of(live);
		if (startTime == null || moment == null || this.platformTime == null) {
			return Age.UNKNOWN;
		}
		// the platform's clock was at least there: its time is cut to the second, and its
		// answer was on the way for a while
		Instant there = moment.plus(Duration.between(this.receivedAt, this.platformTime));
		return startTime.plus(PRECISION).isAfter(there) ? Age.STARTED_SINCE : Age.STARTED_BEFORE;
	}

	/**
	 * When a live was started.
	 */
	enum Age {

		STARTED_SINCE, STARTED_BEFORE, UNKNOWN

	}

}
