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

package io.github.cloudlive.emulator.media;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FlvFile}.
 */
class FlvFileTests {

	@Test
	void headerSaysSoundAndPictures() {
		assertThat(Bits.hex(FlvFile.header())).isEqualTo("464c56" + "01" + "05" + "00000009" + "00000000");
	}

	@Test
	void bytesHoldTypeLengthTimeAndLengthOfTag() {
		FlvTag tag = new FlvTag(FlvTag.VIDEO, 0x01020304, new byte[] { 0x55, 0x66 });
		assertThat(Bits.hex(FlvFile.bytes(tag)))
			.isEqualTo("09" + "000002" + "020304" + "01" + "000000" + "5566" + "0000000d");
	}

	@Test
	void bytesWhenBodyIsLongTellLengthInThreeBytes() {
		FlvTag tag = new FlvTag(FlvTag.AUDIO, 0, new byte[0x012345]);
		assertThat(Bits.hex(FlvFile.bytes(tag))).startsWith("08" + "012345" + "000000" + "00" + "000000")
			.endsWith("00012350");
	}

}
