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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.cloudlive.LiveStream;

import static org.assertj.core.api.Assertions.assertThat;

class StartTimeTests {

	@Test
	void ofWhenToldIsThat() {
		Instant time = Instant.ofEpochSecond(1589340227);
		assertThat(StartTime.of(LiveStream.builder("1111").startTime(time).build())).isEqualTo(time);
	}

	/** The example of the platform's documents. */
	@ParameterizedTest
	@ValueSource(strings = { "http://h/fsp-live/20200513112347_1111.flv", "rtmp://h/fsp-live/20200513112347_1111",
			"http://h/a/20200513112347_x_y.m3u8?sign=20990101000000_1" })
	void ofWhenNotToldReadsTheStreamsName(String url) {
		LiveStream live = LiveStream.builder("1111").rtmpUrl(url).build();
		assertThat(StartTime.of(live)).isEqualTo(Instant.ofEpochSecond(1589340227));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://h/live/1111.flv", "http://h/20200513112347_1/1111.flv",
			"http://h/live/20209913112347_1111.flv", "http://h" })
	void ofWhenNameHasNoTimeIsNull(String url) {
		assertThat(StartTime.of(LiveStream.builder("1111").flvUrl(url).build())).isNull();
	}

}
