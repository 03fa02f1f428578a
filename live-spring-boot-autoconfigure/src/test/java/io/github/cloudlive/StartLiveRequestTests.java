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

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.cloudlive.StartLiveRequest.Builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link StartLiveRequest}.
 */
class StartLiveRequestTests {

	private static final String PUSH_ADDRESS = "rtmp://push.example.com/app/stream?key=s3cr3t";

	@Test
	void ofHasNothingButGroupId() {
		StartLiveRequest request = StartLiveRequest.of("room-1");
		assertThat(request.getGroupId()).isEqualTo("room-1");
		assertThat(request.getWidth()).isNull();
		assertThat(request.getHeight()).isNull();
		assertThat(request.getCropMode()).isNull();
		assertThat(request.getFrameRate()).isNull();
		assertThat(request.getQualityLevel()).isNull();
		assertThat(request.getPushAddress()).isNull();
	}

	@Test
	void buildKeepsEachValue() {
		StartLiveRequest request = complete().build();
		assertThat(request.getGroupId()).isEqualTo("room-1");
		assertThat(request.getWidth()).isEqualTo(1280);
		assertThat(request.getHeight()).isEqualTo(720);
		assertThat(request.getCropMode()).isEqualTo(CropMode.FIT);
		assertThat(request.getFrameRate()).isEqualTo(25);
		assertThat(request.getQualityLevel()).isEqualTo(QualityLevel.SMOOTH);
		assertThat(request.getPushAddress()).isEqualTo(PUSH_ADDRESS);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 1920 })
	void widthWhenAtEndOfRangeIsKept(int width) {
		assertThat(StartLiveRequest.builder("g").width(width).build().getWidth()).isEqualTo(width);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 1080 })
	void heightWhenAtEndOfRangeIsKept(int height) {
		assertThat(StartLiveRequest.builder("g").height(height).build().getHeight()).isEqualTo(height);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 30 })
	void frameRateWhenAtEndOfRangeIsKept(int frameRate) {
		assertThat(StartLiveRequest.builder("g").frameRate(frameRate).build().getFrameRate()).isEqualTo(frameRate);
	}

	@ParameterizedTest
	@MethodSource("outOfRange")
	void buildWhenOutOfRangeNamesFieldRangeAndValue(UnaryOperator<Builder> change, String field, String message) {
		Builder builder = change.apply(StartLiveRequest.builder("g"));
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(builder::build)
			.withMessage(message)
			.satisfies((ex) -> assertThat(ex.getField()).isEqualTo(field));
	}

	static Stream<Arguments> outOfRange() {
		return Stream.of(width(0, "'width' must be between 1 and 1920, but was 0"),
				width(1921, "'width' must be between 1 and 1920, but was 1921"),
				width(Integer.MIN_VALUE, "'width' must be between 1 and 1920, but was -2147483648"),
				height(0, "'height' must be between 1 and 1080, but was 0"),
				height(1081, "'height' must be between 1 and 1080, but was 1081"),
				frameRate(0, "'frameRate' must be between 1 and 30, but was 0"),
				frameRate(31, "'frameRate' must be between 1 and 30, but was 31"));
	}

	private static Arguments width(int width, String message) {
		UnaryOperator<Builder> change = (builder) -> builder.width(width);
		return Arguments.of(change, "width", message);
	}

	private static Arguments height(int height, String message) {
		UnaryOperator<Builder> change = (builder) -> builder.height(height);
		return Arguments.of(change, "height", message);
	}

	private static Arguments frameRate(int frameRate, String message) {
		UnaryOperator<Builder> change = (builder) -> builder.frameRate(frameRate);
		return Arguments.of(change, "frameRate", message);
	}

	@Test
	void buildWhenGroupIdIsBlankThrows() {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> StartLiveRequest.of("  "))
			.withMessage("'groupId' must not be blank");
	}

	@Test
	void buildWhenValueIsUnsetAgainHasNone() {
		assertThat(StartLiveRequest.builder("g").width(1).width(null).build().getWidth()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "\t" })
	void buildWhenPushAddressIsBlankThrows(String pushAddress) {
		assertThatExceptionOfType(InvalidFieldException.class)
			.isThrownBy(() -> StartLiveRequest.builder("g").pushAddress(pushAddress).build())
			.withMessage("'pushAddress' must not be blank");
	}

	@Test
	void buildWhenPushAddressHasControlCharacterThrowsWithoutTellingIt() {
		assertThatExceptionOfType(InvalidFieldException.class)
			.isThrownBy(() -> StartLiveRequest.builder("g").pushAddress(PUSH_ADDRESS + "\n").build())
			.withMessage("'pushAddress' must not have control characters");
	}

	@Test
	void buildWhenPushAddressHasHalfSurrogatePairThrowsWithoutTellingIt() {
		assertThatExceptionOfType(InvalidFieldException.class)
			.isThrownBy(() -> StartLiveRequest.builder("g").pushAddress(PUSH_ADDRESS + "\ud83c").build())
			.withMessageStartingWith("'pushAddress' must be well-formed text")
			.withMessageNotContaining("s3cr3t");
	}

	@Test
	void toStringDoesNotTellPushAddress() {
		assertThat(complete().build()).hasToString("StartLiveRequest[groupId=room-1, width=1280, height=720, "
				+ "cropMode=FIT, frameRate=25, qualityLevel=SMOOTH, pushAddress=(hidden)]");
	}

	@Test
	void toStringWhenPushAddressIsNotSetTellsSo() {
		assertThat(StartLiveRequest.of("g").toString()).endsWith("pushAddress=null]");
	}

	@Test
	void equalsWhenAllValuesAreEqualIsTrue() {
		assertThat(complete().build()).isEqualTo(complete().build()).hasSameHashCodeAs(complete().build());
	}

	@ParameterizedTest
	@MethodSource("changes")
	void equalsWhenOneValueDiffersIsFalse(UnaryOperator<Builder> change) {
		assertThat(change.apply(complete()).build()).isNotEqualTo(complete().build());
	}

	static Stream<UnaryOperator<Builder>> changes() {
		return Stream.of((builder) -> builder.width(1), (builder) -> builder.height(1),
				(builder) -> builder.cropMode(null), (builder) -> builder.frameRate(1),
				(builder) -> builder.qualityLevel(null), (builder) -> builder.pushAddress("rtmp://other"));
	}

	@Test
	void equalsWhenGroupDiffersIsFalse() {
		assertThat(StartLiveRequest.of("a")).isNotEqualTo(StartLiveRequest.of("b"));
	}

	private static Builder complete() {
		return StartLiveRequest.builder("room-1")
			.width(1280)
			.height(720)
			.cropMode(CropMode.FIT)
			.frameRate(25)
			.qualityLevel(QualityLevel.SMOOTH)
			.pushAddress(PUSH_ADDRESS);
	}

}
