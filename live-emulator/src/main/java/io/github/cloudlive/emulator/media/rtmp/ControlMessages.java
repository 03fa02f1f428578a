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

import java.nio.ByteBuffer;

/**
 * Writes the messages that concern the connection: protocol control messages (RTMP 1.0,
 * section 5.4) and user control messages (sections 6.2 and 7.1.7).
 */
final class ControlMessages {

	static final short STREAM_BEGIN = 0;

	static final short STREAM_EOF = 1;

	static final short PING_REQUEST = 6;

	static final short PING_RESPONSE = 7;

	// The receiver may answer with another window itself (section 5.4.5)
	private static final byte DYNAMIC_LIMIT = 2;

	private ControlMessages() {
	}

	static RtmpMessage setChunkSize(int size) {
		return message(MessageType.SET_CHUNK_SIZE, number(size));
	}

	static RtmpMessage acknowledgement(int total) {
		return message(MessageType.ACKNOWLEDGEMENT, number(total));
	}

	static RtmpMessage windowAcknowledgementSize(int size) {
		return message(MessageType.WINDOW_ACKNOWLEDGEMENT_SIZE, number(size));
	}

	static RtmpMessage setPeerBandwidth(int size) {
		return message(MessageType.SET_PEER_BANDWIDTH,
				ByteBuffer.allocate(Integer.BYTES + 1).putInt(size).put(DYNAMIC_LIMIT).array());
	}

	static RtmpMessage streamBegin(int streamId) {
		return userControl(STREAM_BEGIN, streamId);
	}

	static RtmpMessage streamEof(int streamId) {
		return userControl(STREAM_EOF, streamId);
	}

	static RtmpMessage pingResponse(int time) {
		return userControl(PING_RESPONSE, time);
	}

	private static RtmpMessage userControl(short event, int data) {
		return message(MessageType.USER_CONTROL,
				ByteBuffer.allocate(Short.BYTES + Integer.BYTES).putShort(event).putInt(data).array());
	}

	private static byte[] number(int number) {
		return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
	}

	private static RtmpMessage message(int type, byte[] payload) {
		return new RtmpMessage(type, RtmpMessage.CONNECTION, 0, payload);
	}

}
