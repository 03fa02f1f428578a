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

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.LiveStream;

/**
 * The fields of one live as the platform sends them.
 */
final class LiveFields {

	/** From here on a number is milliseconds: as seconds it would be in the year 5138. */
	private static final long FIRST_MILLIS = 100_000_000_000L;

	@Nullable String groupId;

	@Nullable String flvUrl;

	@Nullable String m3u8Url;

	@Nullable String rtmpUrl;

	@Nullable Long startTime;

	LiveStream toStream(String groupId) {
		return LiveStream.builder(groupId)
			.flvUrl(this.flvUrl)
			.m3u8Url(this.m3u8Url)
			.rtmpUrl(this.rtmpUrl)
			.startTime(instant(this.startTime))
			.build();
	}

	private static @Nullable Instant instant(@Nullable Long time) {
		if (time == null || time <= 0) {
			return null;
		}
		return (time < FIRST_MILLIS) ? Instant.ofEpochSecond(time) : Instant.ofEpochMilli(time);
	}

}
