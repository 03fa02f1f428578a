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

package io.github.cloudlive;

import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Tests for {@link LiveStream}.
 */
class LiveStreamTests {

	@Test
	void buildKeepsEachValue() {
		LiveStream live = complete().build();
		assertThat(live.getGroupId()).isEqualTo("1111");
		assertThat(live.getFlvUrl()).hasToString("http://h/fsp-live/1_1111.flv");
		assertThat(live.getM3u8Url()).hasToString("http://h/fsp-live/1_1111.m3u8");
		assertThat(live.getRtmpUrl()).hasToString("rtmp://h/fsp-live/1_1111");
		assertThat(live.getStartTime()).isEqualTo("2020-05-13T03:23:47Z");
	}

	@Test
	void buildWhenNothingButGroupHasNoUrls() {
		LiveStream live = LiveStream.builder("1111").build();
		assertThat(live.getFlvUrl()).isNull();
		assertThat(live.getM3u8Url()).isNull();
		assertThat(live.getRtmpUrl()).isNull();
		assertThat(live.getStartTime()).isNull();
	}

	@Test
	void builderWhenGroupIsNullThrows() {
		assertThatNullPointerException().isThrownBy(() -> LiveStream.builder(null))
			.withMessage("'groupId' must not be null");
	}

	@Test
	void equalsWhenAllValuesAreEqualIsTrue() {
		assertThat(complete().build()).isEqualTo(complete().build()).hasSameHashCodeAs(complete().build());
	}

	@ParameterizedTest
	@MethodSource("changes")
	void equalsWhenOneValueDiffersIsFalse(UnaryOperator<LiveStream.Builder> change) {
		assertThat(change.apply(complete()).build()).isNotEqualTo(complete().build());
	}

	static Stream<UnaryOperator<LiveStream.Builder>> changes() {
		return Stream.of((builder) -> builder.flvUrl(null), (builder) -> builder.m3u8Url(null),
				(builder) -> builder.rtmpUrl(null), (builder) -> builder.startTime(null));
	}

	@Test
	void equalsWhenGroupDiffersIsFalse() {
		assertThat(LiveStream.builder("a").build()).isNotEqualTo(LiveStream.builder("b").build());
	}

	@Test
	void toStringTellsEachValue() {
		assertThat(complete().build()).hasToString("LiveStream[groupId=1111, flvUrl=http://h/fsp-live/1_1111.flv, "
				+ "m3u8Url=http://h/fsp-live/1_1111.m3u8, rtmpUrl=rtmp://h/fsp-live/1_1111, "
				+ "startTime=2020-05-13T03:23:47Z]");
	}

	private static LiveStream.Builder complete() {
		return LiveStream.builder("1111")
			.flvUrl("http://h/fsp-live/1_1111.flv")
			.m3u8Url("http://h/fsp-live/1_1111.m3u8")
			.rtmpUrl("rtmp://h/fsp-live/1_1111")
			.startTime(Instant.ofEpochSecond(1589340227));
	}

}
