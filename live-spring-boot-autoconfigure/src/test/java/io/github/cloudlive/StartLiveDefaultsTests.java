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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link StartLiveDefaults}.
 */
class StartLiveDefaultsTests {

	private static final StartLiveDefaults DEFAULTS = new StartLiveDefaults(1280, 720, CropMode.FIT, 25,
			QualityLevel.HIGH_DEFINITION, "rtmp://media.example.com/live/{groupId}?key=s3cr3t");

	@Test
	void applyToWhenNoDefaultsReturnsRequestUnchanged() {
		StartLiveRequest request = StartLiveRequest.builder("g").width(640).build();
		assertThat(StartLiveDefaults.NONE.applyTo(request)).isEqualTo(request);
	}

	@Test
	void applyToWhenRequestSaysNothingFillsInEachValue() {
		assertThat(DEFAULTS.applyTo(StartLiveRequest.of("room-1"))).isEqualTo(StartLiveRequest.builder("room-1")
			.width(1280)
			.height(720)
			.cropMode(CropMode.FIT)
			.frameRate(25)
			.qualityLevel(QualityLevel.HIGH_DEFINITION)
			.pushAddress("rtmp://media.example.com/live/room-1?key=s3cr3t")
			.build());
	}

	@Test
	void applyToWhenRequestSaysAllReturnsRequestUnchanged() {
		StartLiveRequest request = StartLiveRequest.builder("room-1")
			.width(1)
			.height(2)
			.cropMode(CropMode.STRETCH)
			.frameRate(3)
			.qualityLevel(QualityLevel.SMOOTH)
			.pushAddress("rtmp://own.example.com/x")
			.build();
		assertThat(DEFAULTS.applyTo(request)).isEqualTo(request);
	}

	@Test
	void applyToWhenRequestSaysOneValueFillsInOthers() {
		StartLiveRequest request = StartLiveRequest.builder("room-1").width(640).build();
		StartLiveRequest complete = DEFAULTS.applyTo(request);
		assertThat(complete.getWidth()).isEqualTo(640);
		assertThat(complete.getHeight()).isEqualTo(720);
	}

	@ParameterizedTest
	@CsvSource({ "room-1, room-1", "a/b, a%2Fb", "'a b', a%20b", "直播, %E7%9B%B4%E6%92%AD", "50%, 50%25",
			"a?b#c, a%3Fb%23c", "a+b&c=d, a%2Bb%26c%3Dd", "🎥, %F0%9F%8E%A5", "{groupId}, %7BgroupId%7D" })
	void applyToPercentEncodesGroupIdInPushAddress(String groupId, String encoded) {
		StartLiveDefaults defaults = pushTo("rtmp://h/live/{groupId}");
		assertThat(defaults.applyTo(StartLiveRequest.of(groupId)).getPushAddress())
			.isEqualTo("rtmp://h/live/" + encoded);
	}

	@Test
	void applyToWhenTemplateNamesGroupTwiceReplacesBoth() {
		StartLiveDefaults defaults = pushTo("rtmp://h/{groupId}/{groupId}");
		assertThat(defaults.applyTo(StartLiveRequest.of("g")).getPushAddress()).isEqualTo("rtmp://h/g/g");
	}

	@Test
	void applyToWhenTemplateHasOtherBracesKeepsThem() {
		StartLiveDefaults defaults = pushTo("rtmp://h/{app}/{groupid}");
		assertThat(defaults.applyTo(StartLiveRequest.of("g")).getPushAddress()).isEqualTo("rtmp://h/{app}/{groupid}");
	}

	@Test
	void applyToWhenRequestHasPushAddressDoesNotExpandIt() {
		StartLiveRequest request = StartLiveRequest.builder("g").pushAddress("rtmp://h/{groupId}").build();
		assertThat(DEFAULTS.applyTo(request).getPushAddress()).isEqualTo("rtmp://h/{groupId}");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1921 })
	void createWhenWidthIsOutOfRangeThrows(int width) {
		assertThatExceptionOfType(InvalidFieldException.class)
			.isThrownBy(() -> new StartLiveDefaults(width, null, null, null, null, null))
			.withMessage("'width' must be between 1 and 1920, but was " + width);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1081 })
	void createWhenHeightIsOutOfRangeThrows(int height) {
		assertThatExceptionOfType(InvalidFieldException.class)
			.isThrownBy(() -> new StartLiveDefaults(null, height, null, null, null, null))
			.withMessage("'height' must be between 1 and 1080, but was " + height);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 31 })
	void createWhenFrameRateIsOutOfRangeThrows(int frameRate) {
		assertThatExceptionOfType(InvalidFieldException.class)
			.isThrownBy(() -> new StartLiveDefaults(null, null, null, frameRate, null, null))
			.withMessage("'frameRate' must be between 1 and 30, but was " + frameRate);
	}

	@Test
	void createWhenPushAddressIsBlankThrows() {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> pushTo(" "))
			.withMessage("'pushAddress' must not be blank");
	}

	@Test
	void toStringDoesNotTellPushAddress() {
		assertThat(DEFAULTS).hasToString("StartLiveDefaults[width=1280, height=720, cropMode=FIT, frameRate=25, "
				+ "qualityLevel=HIGH_DEFINITION, pushAddress=(hidden)]");
	}

	private static StartLiveDefaults pushTo(String template) {
		return new StartLiveDefaults(null, null, null, null, null, template);
	}

}
