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

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.LiveStream;

/**
 * When a live was started, by the platform's clock: it says so, or the name of its stream
 * does, in UTC+8.
 */
final class StartTime {

	private static final Pattern STREAM_NAME = Pattern.compile(".*/(\\d{14})_[^/]*");

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

	private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

	private StartTime() {
	}

	static @Nullable Instant of(LiveStream live) {
		Instant told = live.getStartTime();
		return (told != null) ? told
				: Stream.of(live.getFlvUrl(), live.getM3u8Url(), live.getRtmpUrl())
					.filter(Objects::nonNull)
					.map(StartTime::inNameOf)
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(null);
	}

	private static @Nullable Instant inNameOf(URI url) {
		Matcher matcher = STREAM_NAME.matcher(url.getRawPath());
		if (!matcher.matches()) {
			return null;
		}
		try {
			return LocalDateTime.parse(matcher.group(1), FORMAT).toInstant(ZONE);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
