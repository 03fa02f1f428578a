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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ControlMessages} and {@link MessageHandler}.
 */
class ControlMessagesTests {

	private final EmbeddedChannel channel = new EmbeddedChannel(new MessageHandler());

	@Test
	void messagesAreOfTheConnectionAndHaveTheirPayload() {
		assertThat(text(ControlMessages.setChunkSize(4096))).isEqualTo("1 of 0: 00001000");
		assertThat(text(ControlMessages.acknowledgement(-1))).isEqualTo("3 of 0: ffffffff");
		assertThat(text(ControlMessages.windowAcknowledgementSize(2_500_000))).isEqualTo("5 of 0: 002625a0");
		assertThat(text(ControlMessages.setPeerBandwidth(2_500_000))).isEqualTo("6 of 0: 002625a002");
		assertThat(text(ControlMessages.streamBegin(1))).isEqualTo("4 of 0: 000000000001");
		assertThat(text(ControlMessages.streamEof(1))).isEqualTo("4 of 0: 000100000001");
		assertThat(text(ControlMessages.pingResponse(0x01020304))).isEqualTo("4 of 0: 000701020304");
	}

	@Test
	void pingIsAnsweredWithItsTime() {
		assertThat(answerTo(MessageType.USER_CONTROL, "0006 01020304")).isEqualTo("4 of 0: 000701020304");
	}

	@Test
	void bandwidthIsAnsweredWithWindow() {
		assertThat(answerTo(MessageType.SET_PEER_BANDWIDTH, "00010000 02")).isEqualTo("5 of 0: 00010000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "00", "0006", "0006 000000", "0003 00000001 00000bb8", "0007 00000000" })
	void otherUserControlIsNotAnswered(String payload) {
		assertThat(answerTo(MessageType.USER_CONTROL, payload)).isEqualTo("nothing");
	}

	@ParameterizedTest
	@ValueSource(ints = { MessageType.ACKNOWLEDGEMENT, MessageType.AUDIO, MessageType.VIDEO, 17, 255 })
	void messageWithoutUseIsLeftOut(int type) {
		assertThat(answerTo(type, "00")).isEqualTo("nothing");
		assertThat(this.channel.<Object>readInbound()).isNull();
	}

	@Test
	void commandIsHandedOn() {
		this.channel.writeInbound(Command.of("play", 0, null, "x").toMessage(1));
		assertThat(this.channel.<Command>readInbound()).isEqualTo(Command.of("play", 0, null, "x"));
	}

	private String answerTo(int type, String payload) {
		this.channel.writeInbound(new RtmpMessage(type, 0, 0, Bytes.of(payload)));
		RtmpMessage answer = this.channel.readOutbound();
		return (answer != null) ? text(answer) : "nothing";
	}

	private static String text(RtmpMessage message) {
		return "%d of %d: %s".formatted(message.type(), message.streamId(), Bytes.hex(message.payload()));
	}

}
