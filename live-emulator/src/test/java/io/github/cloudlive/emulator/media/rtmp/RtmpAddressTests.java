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

package io.github.cloudlive.emulator.media.rtmp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RtmpAddress}.
 */
class RtmpAddressTests {

	@ParameterizedTest
	@CsvSource({ "rtmp://media/live/room,media,1935,live,room", "RTMP://media:1936/live/room,media,1936,live,room",
			"rtmp://media/live/one/room,media,1935,live/one,room",
			"rtmp://media/live/room?key=a/b&c=d,media,1935,live,room?key=a/b&c=d",
			"rtmp://media_1.example-2:1/live/room,media_1.example-2,1,live,room",
			"rtmp://10.0.0.1:80/live/a%2Fb,10.0.0.1,80,live,a%2Fb", "rtmp://[::1]:1936/live/room,[::1],1936,live,room",
			"rtmp://media/live/组,media,1935,live,组" })
	void parseWhenAddressIsRightTellsItsParts(String url, String host, int port, String application, String stream) {
		assertThat(RtmpAddress.parse(url)).isEqualTo(new RtmpAddress(host, port, application, stream));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "rtmp", "rtmp://", "rtmp://media", "rtmp://media/live", "rtmp://media/live/",
			"rtmp:///live/room", "rtmp://media:0/live/room", "rtmp://media:65536/live/room", "rtmp://media:x/live/room",
			"rtmp://user:password@media/live/room", "rtmps://media/live/room", "http://media/live/room",
			"rtmp://media/live/?key=x", "rtmp://[::1/live/room", "rtmp://me dia/live/room", "rtmp://媒体/live/room",
			"rtmp://media'/live/room", "rtmp://media\nWARN a line of its own/live/room", "rtmp://me\u2028dia/live/room",
			"rtmp://media/li\rve/room", "rtmp://media/live/ro\u0085om", "rtmp://media/live/room?key=\nx" })
	void parseWhenAddressIsOfOtherFormIsNull(String url) {
		assertThat(RtmpAddress.parse(url)).isNull();
	}

	@Test
	void applicationUrlLeavesOutStream() {
		assertThat(address("rtmp://[::1]/live/one/room?key=x").applicationUrl())
			.isEqualTo("rtmp://[::1]:1935/live/one");
	}

	@Test
	void socketHostHasNoBrackets() {
		assertThat(address("rtmp://[::1]/live/room").socketHost()).isEqualTo("::1");
		assertThat(address("rtmp://media/live/room").socketHost()).isEqualTo("media");
	}

	@Test
	void toStringTellsHostOnly() {
		assertThat(address("rtmp://media/live/room?key=x")).hasToString("RtmpAddress[host=media]");
	}

	private static RtmpAddress address(String url) {
		RtmpAddress address = RtmpAddress.parse(url);
		assertThat(address).isNotNull();
		return address;
	}

}
