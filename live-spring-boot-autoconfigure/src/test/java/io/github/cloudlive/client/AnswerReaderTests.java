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

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.cloudlive.LiveStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AnswerReaderTests {

	@Test
	void readWhenStartAnswerIsFlatReadsFields() {
		LiveStream live = read("""
				{"code":0,"flv_url":"http://h/fsp-live/20200512161527_1111.flv","group_id":"1111",
				 "m3u8_url":"http://h/fsp-live/20200512161527_1111.m3u8","msg":"success",
				 "rtmp_url":"rtmp://h/fsp-live/20200512161527_1111"}""").live().toStream("1111");
		assertThat(live).isEqualTo(LiveStream.builder("1111")
			.flvUrl("http://h/fsp-live/20200512161527_1111.flv")
			.m3u8Url("http://h/fsp-live/20200512161527_1111.m3u8")
			.rtmpUrl("rtmp://h/fsp-live/20200512161527_1111")
			.build());
	}

	@Test
	void readWhenStartAnswerIsWrappedReadsFields() {
		Answer answer = read("""
				{"code":0,"msg":"success","result":{"group_id":"1111","flv_url":"http://h/1111.flv"}}""");
		assertThat(answer.live().toStream("1111").getFlvUrl()).hasToString("http://h/1111.flv");
	}

	@Test
	void readWhenListIsFlatReadsLives() {
		assertThat(read("""
				{"code":0,"id":9475,"list":[{"flv_url":"http://h/a.flv","group_id":"1111","m3u8_url":"http://h/a.m3u8",
				 "rtmp_url":"rtmp://h/a","start_time":1589340227}],"msg":"success"}""").lives()).singleElement()
			.satisfies((live) -> assertThat(live.getStartTime()).isEqualTo(Instant.parse("2020-05-13T03:23:47Z")));
	}

	@Test
	void readWhenListIsWrappedReadsLives() {
		assertThat(read("""
				{"code":0,"msg":"success","result":{"live_info_list":[{"group_id":"1"},{"group_id":"2"}]}}""").lives())
			.extracting(LiveStream::getGroupId)
			.containsExactly("1", "2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"code\":0}", "{\"code\":0,\"list\":null}", "{\"code\":0,\"result\":null}",
			"{\"code\":0,\"result\":{}}", "{\"code\":0,\"result\":{\"live_info_list\":null}}",
			"{\"code\":0,\"list\":[]}", "{\"code\":0,\"list\":\"\"}", "{\"code\":0,\"list\":{}}" })
	void readWhenThereIsNoListGivesNoLives(String json) {
		assertThat(read(json).lives()).isEmpty();
	}

	@Test
	void readWhenEntriesAreOddKeepsTheOthers() {
		assertThat(
				read("""
						{"code":0,"list":[null,7,"x",[1],{},{"group_id":null},{"group_id":"1","flv_url":{"a":1},"start_time":[]},
						 {"group_id":2,"start_time":"soon"},{"group_id":"3","flv_url":"::"}]}""")
					.lives())
			.extracting(LiveStream::getGroupId)
			.containsExactly("1", "2", "3");
	}

	@Test
	void readWhenStartTimeHasThirteenDigitsReadsMilliseconds() {
		assertThat(read("""
				{"code":0,"list":[{"group_id":"1","start_time":1589340227123}]}""").lives().get(0).getStartTime())
			.isEqualTo(Instant.parse("2020-05-13T03:23:47.123Z"));
	}

	@Test
	void readWhenStartTimeIsTextReadsIt() {
		assertThat(read("""
				{"code":0,"list":[{"group_id":"1","start_time":"1589340227"}]}""").lives().get(0).getStartTime())
			.isEqualTo(Instant.parse("2020-05-13T03:23:47Z"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "99999999999999999999", "9223372036854775807.5", "true", "\"\"" })
	void readWhenStartTimeMakesNoSenseLeavesItOut(String startTime) {
		assertThat(read("{\"code\":0,\"list\":[{\"group_id\":\"1\",\"start_time\":%s}]}".formatted(startTime)).lives()
			.get(0)
			.getStartTime()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "6050030009", "\"6050030009\"", "\" 6050030009 \"" })
	void readWhenCodeDoesNotFitAnIntReadsIt(String code) {
		assertThat(read("{\"code\":%s}".formatted(code)).code()).isEqualTo(6050030009L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "msg", "message" })
	void readWhenMessageHasEitherNameReadsIt(String name) {
		assertThat(read("{\"code\":1,\"%s\":\"no\"}".formatted(name)).message()).isEqualTo("no");
	}

	@Test
	void readWhenTokenAnswerReadsToken() {
		Answer answer = read("""
				{"code":0,"msg":"OK","result":{"timeout":7200,"access_token":"f0f646c66a7219b040e45fdb592504ba"}}""");
		assertThat(answer.accessToken()).isEqualTo("f0f646c66a7219b040e45fdb592504ba");
		assertThat(answer.timeout()).isEqualTo(Duration.ofHours(2));
	}

	@Test
	void readWhenTimeoutIsTextReadsIt() {
		assertThat(read("{\"code\":\"0\",\"result\":{\"timeout\":\"1000000\"}}").timeout())
			.isEqualTo(Duration.ofSeconds(1_000_000));
	}

	@Test
	void readWhenTimeoutIsBeyondAnyClockBoundsIt() {
		assertThat(read("{\"code\":0,\"result\":{\"timeout\":9223372036854775807}}").timeout())
			.isLessThan(Duration.ofDays(10_000));
	}

	@Test
	void readWhenDiscoveryAnswerReadsResult() {
		assertThat(read("{\"code\":0,\"message\":\"OK\",\"result\":\"https://fsp-bgw2.hst.com\"}").result())
			.isEqualTo("https://fsp-bgw2.hst.com");
	}

	@Test
	void readWhenFieldsAreUnknownSkipsThem() {
		assertThat(read("{\"new\":{\"code\":7,\"list\":[{}]},\"code\":0,\"more\":[[1],{\"a\":[]}],\"x\":null}").code())
			.isZero();
	}

	@Test
	void readWhenListComesBeforeCodeReadsBoth() {
		Answer answer = read("{\"list\":[{\"group_id\":\"1\"}],\"code\":0}");
		assertThat(answer.lives()).hasSize(1);
	}

	@Test
	void readWhenTenThousandLivesReadsAll() {
		String lives = IntStream.range(0, 10_000)
			.mapToObj("{\"group_id\":\"%d\",\"start_time\":1589340227}"::formatted)
			.collect(Collectors.joining(","));
		assertThat(read("{\"code\":0,\"list\":[%s]}".formatted(lives)).lives()).hasSize(10_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "7", "\"x\"", "[]", "[{\"code\":0}]", "<html>", "{", "{\"code\":0",
			"{\"code\":0,\"list\":[{\"group_id\":\"1\"", "{\"code\"", "{code:0}", "{\"code\":0,}", "\u0000",
			"{\"code\":0,\"list\":[}" })
	void readWhenBytesAreNotAnObjectOfJsonFails(String text) {
		assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> read(text))
			.withMessageStartingWith("the answer is not");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"msg\":\"OK\"}", "{\"code\":null}", "{\"code\":\"\"}", "{\"code\":\"OK\"}",
			"{\"code\":{}}", "{\"code\":true}", "{\"code\":99999999999999999999}", "{\"result\":{\"code\":0}}" })
	void readWhenThereIsNoCodeFails(String text) {
		assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> read(text))
			.withMessage("the answer has no code");
	}

	@Test
	void readWhenNestedVeryDeepFails() {
		assertThatExceptionOfType(UnreadableAnswerException.class)
			.isThrownBy(() -> read("{\"code\":0,\"x\":" + "[".repeat(100_000)));
	}

	@Test
	void readWhenUnreadableDoesNotQuoteTheAnswer() {
		assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> read("{\"access_token\": geheim}"))
			.withNoCause()
			.withMessageNotContaining("geheim");
	}

	private static Answer read(String json) {
		return AnswerReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
	}

}
