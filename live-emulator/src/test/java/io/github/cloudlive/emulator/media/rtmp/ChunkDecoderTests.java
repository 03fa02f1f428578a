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

import java.util.ArrayList;
import java.util.List;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ChunkDecoder}: bytes as section 5.3 of RTMP 1.0 has them.
 */
class ChunkDecoderTests {

	private static final String COMMAND = "03 00000a 000002 14 01000000 abcd";

	private final EmbeddedChannel channel = new EmbeddedChannel(new ChunkEncoder(), new ChunkDecoder(1000));

	@Test
	void formatZeroHasAllFields() {
		assertThat(read(COMMAND)).containsExactly("20 of 1 at 10: abcd");
	}

	@Test
	void formatOneAddsToTimeAndKeepsStream() {
		assertThat(read(COMMAND + "43 000005 000003 09 010203")).containsExactly("20 of 1 at 10: abcd",
				"9 of 1 at 15: 010203");
	}

	@Test
	void formatTwoKeepsLengthTypeAndStream() {
		assertThat(read(COMMAND + "83 000005 ef01")).containsExactly("20 of 1 at 10: abcd", "20 of 1 at 15: ef01");
	}

	@Test
	void formatThreeRepeatsDelta() {
		assertThat(read(COMMAND + "83 000005 ef01" + "c3 2345" + "c3 6789")).containsExactly("20 of 1 at 10: abcd",
				"20 of 1 at 15: ef01", "20 of 1 at 20: 2345", "20 of 1 at 25: 6789");
	}

	@Test
	void formatThreeAfterFormatZeroTakesTimeForDelta() {
		assertThat(read(COMMAND + "c3 ef01")).containsExactly("20 of 1 at 10: abcd", "20 of 1 at 20: ef01");
	}

	@Test
	void extendedTimeFollowsHeaderAndComesWithEachChunk() {
		String first = "01".repeat(128);
		assertThat(read("04 ffffff 000082 08 01000000 01000000" + first + "c4 01000000 0202"))
			.containsExactly("8 of 1 at 16777216: " + first + "0202");
	}

	@Test
	void extendedTimeMayUseAllBits() {
		assertThat(read("04 ffffff 000001 08 01000000 fffffffe 01")).containsExactly("8 of 1 at 4294967294: 01");
	}

	@Test
	void extendedDeltaIsAddedAndRepeated() {
		assertThat(read("04 000001 000001 08 01000000 aa" + "84 ffffff 01000000 bb" + "c4 01000000 cc"))
			.containsExactly("8 of 1 at 1: aa", "8 of 1 at 16777217: bb", "8 of 1 at 33554433: cc");
	}

	@Test
	void chunkStreamIdHasTwoLongerForms() {
		assertThat(read("00 00 000000 000001 08 00000000 aa" + "01 0100 000000 000001 09 00000000 bb" + "c0 00 cc"
				+ "c1 0100 dd"))
			.containsExactly("8 of 0 at 0: aa", "9 of 0 at 0: bb", "8 of 0 at 0: cc", "9 of 0 at 0: dd");
	}

	@Test
	void streamIdIsLittleEndian() {
		assertThat(read("03 000000 000001 14 04030201 aa")).containsExactly("20 of 16909060 at 0: aa");
	}

	@Test
	void messagesOfTwoChunkStreamsMayAlternate() {
		String half = "11".repeat(128);
		assertThat(
				read("04 000000 000081 08 01000000" + half + "06 000000 000081 09 01000000" + half + "c4 aa" + "c6 bb"))
			.containsExactly("8 of 1 at 0: " + half + "aa", "9 of 1 at 0: " + half + "bb");
	}

	@Test
	void chunkSizeIsAsPeerSets() {
		assertThat(read("02 000000 000004 01 00000000 00000003" + "03 000000 000005 14 00000000 010203" + "c3 0405"))
			.containsExactly("20 of 0 at 0: 0102030405");
	}

	@Test
	void messageThatIsAbortedIsForgotten() {
		assertThat(read("04 000000 000081 08 01000000" + "11".repeat(128) + "02 000000 000004 02 00000000 00000004"
				+ "04 000000 000001 08 01000000 aa"))
			.containsExactly("8 of 1 at 0: aa");
	}

	@Test
	void messageMayBeEmpty() {
		assertThat(read("03 000000 000000 14 00000000" + "c3")).containsExactly("20 of 0 at 0: ", "20 of 0 at 0: ");
	}

	@Test
	void bytesMayComeOneByOne() {
		List<String> messages = new ArrayList<>();
		for (byte octet : Bytes.of(COMMAND + "83 000005 ef01" + "04 ffffff 000001 08 01000000 01000000 aa")) {
			this.channel.writeInbound(Unpooled.wrappedBuffer(new byte[] { octet }));
			messages.addAll(messages());
		}
		assertThat(messages).containsExactly("20 of 1 at 10: abcd", "20 of 1 at 15: ef01", "8 of 1 at 16777216: aa");
	}

	@Test
	void windowThatIsHalfFullIsAcknowledged() {
		read(window("00020000"));
		flood(64);
		assertThat(Bytes.sent(this.channel)).isEmpty();
		flood(1);
		assertThat(Bytes.hex(Bytes.sent(this.channel))).isEqualTo(acknowledgement("00010114"));
	}

	@Test
	void windowThatIsTinyIsNotAcknowledgedWithEachChunk() {
		read(window("00000001"));
		flood(32);
		assertThat(Bytes.sent(this.channel)).isEmpty();
		flood(1);
		assertThat(Bytes.hex(Bytes.sent(this.channel))).isEqualTo(acknowledgement("00008294"));
	}

	@Test
	void windowWhenPeerDoesNotReadIsAcknowledgedLater() {
		read(window("00000001"));
		ChannelOutboundBuffer waiting = this.channel.unsafe().outboundBuffer();
		waiting.setUserDefinedWritability(1, false);
		flood(1000);
		assertThat(Bytes.sent(this.channel)).isEmpty();
		waiting.setUserDefinedWritability(1, true);
		flood(1);
		assertThat(Bytes.hex(Bytes.sent(this.channel))).isEqualTo(acknowledgement("000f7534"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "c3 aa", "43 000005 000003 09 010203", "83 000005 aa" })
	void firstChunkWithoutAllFieldsIsRefused(String chunk) {
		assertRefused(chunk, "leaves out fields");
	}

	@Test
	void messageThatIsTooLongIsRefusedBeforeItComes() {
		assertRefused("03 000000 0003e9 14 00000000", "more than 1000 bytes");
	}

	@Test
	void messageThatBeginsInsideAnotherIsRefused() {
		assertRefused("04 000000 000081 08 01000000" + "11".repeat(128) + "04 000000 000001 08 01000000 aa",
				"before the one before it has ended");
	}

	@Test
	void tooManyChunkStreamsAreRefused() {
		StringBuilder chunks = new StringBuilder();
		for (int id = 2; id < 19; id++) {
			chunks.append("%02x 000000 000001 14 00000000 aa".formatted(id));
		}
		assertRefused(chunks.toString(), "more than 16 chunk streams");
	}

	@ParameterizedTest
	@ValueSource(strings = { "02 000000 000004 01 00000000 00000000", "02 000000 000004 01 00000000 80000000",
			"02 000000 000004 05 00000000 00000000" })
	void sizeThatIsNotPositiveIsRefused(String message) {
		assertRefused(message, "not positive");
	}

	@Test
	void protocolControlMessageThatIsTooShortIsRefused() {
		assertRefused("02 000000 000002 01 00000000 0000", "too short");
	}

	private static String window(String size) {
		return "02 000000 000004 05 00000000" + size + "02 000000 000004 01 00000000 000003e8";
	}

	// Messages of 1012 bytes, after the 32 that name the window and the size of chunks
	private void flood(int messages) {
		for (int i = 0; i < messages; i++) {
			assertThat(read("03 000000 0003e8 14 00000000" + "00".repeat(1000))).hasSize(1);
		}
	}

	private static String acknowledgement(String total) {
		return "02" + "000000" + "000004" + "03" + "00000000" + total;
	}

	private List<String> read(String hex) {
		this.channel.writeInbound(Bytes.buffer(hex));
		return messages();
	}

	private List<String> messages() {
		List<String> messages = new ArrayList<>();
		for (RtmpMessage next = this.channel.readInbound(); next != null; next = this.channel.readInbound()) {
			messages.add("%d of %d at %s: %s".formatted(next.type(), next.streamId(),
					Integer.toUnsignedString(next.timestamp()), Bytes.hex(next.payload())));
		}
		return messages;
	}

	private void assertRefused(String hex, String reason) {
		assertThatExceptionOfType(DecoderException.class).isThrownBy(() -> read(hex)).withMessageContaining(reason);
	}

}
