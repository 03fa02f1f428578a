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

import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ChunkEncoder}: bytes as section 5.3 of RTMP 1.0 has them.
 */
class ChunkEncoderTests {

	private final EmbeddedChannel channel = new EmbeddedChannel(new ChunkEncoder());

	@Test
	void messageBeginsWithFullHeader() {
		assertThat(write(new RtmpMessage(MessageType.COMMAND, 1, 10, Bytes.of("abcd"))))
			.isEqualTo("03" + "00000a" + "000002" + "14" + "01000000" + "abcd");
	}

	@Test
	void messageThatIsLongerThanChunkGoesOnWithoutHeader() {
		assertThat(write(new RtmpMessage(MessageType.AUDIO, 1, 0, new byte[300]))).isEqualTo("04" + "000000" + "00012c"
				+ "08" + "01000000" + "00".repeat(128) + "c4" + "00".repeat(128) + "c4" + "00".repeat(44));
	}

	@Test
	void messageOfExactlyOneChunkHasNoOther() {
		assertThat(write(new RtmpMessage(MessageType.AUDIO, 1, 0, new byte[128]))).endsWith("00".repeat(128))
			.hasSize(2 * (12 + 128));
	}

	@Test
	void timeThatNeedsMoreBitsIsInEachChunk() {
		assertThat(write(new RtmpMessage(MessageType.VIDEO, 1, 0x01000000, new byte[130]))).isEqualTo("06" + "ffffff"
				+ "000082" + "09" + "01000000" + "01000000" + "00".repeat(128) + "c6" + "01000000" + "0000");
	}

	@ParameterizedTest
	@CsvSource({ "0xfffffe,fffffe", "0xffffff,ffffff", "-2,ffffff" })
	void timeIsUnsigned(int timestamp, String field) {
		assertThat(write(new RtmpMessage(MessageType.VIDEO, 1, timestamp, new byte[1]))).startsWith("06" + field);
	}

	@Test
	void chunkSizeAppliesToWhatFollowsIt() {
		assertThat(write(ControlMessages.setChunkSize(200)))
			.isEqualTo("02" + "000000" + "000004" + "01" + "00000000" + "000000c8");
		assertThat(write(new RtmpMessage(MessageType.DATA, 1, 0, new byte[201])))
			.isEqualTo("05" + "000000" + "0000c9" + "12" + "01000000" + "00".repeat(200) + "c5" + "00");
	}

	@Test
	void emptyMessageIsHeaderOnly() {
		assertThat(write(new RtmpMessage(MessageType.COMMAND, 0, 0, new byte[0])))
			.isEqualTo("030000000000001400000000");
	}

	private String write(RtmpMessage message) {
		this.channel.writeOutbound(message);
		return Bytes.hex(Bytes.sent(this.channel));
	}

}
