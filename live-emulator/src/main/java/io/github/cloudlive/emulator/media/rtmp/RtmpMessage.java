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

import io.github.cloudlive.emulator.media.FlvTag;

/**
 * A message (RTMP 1.0, section 6.1). The payload is shared and must not be changed.
 *
 * @param type one of {@link MessageType}, or one that we do not know
 * @param streamId the stream that the message belongs to, 0 for the connection itself
 * @param timestamp when it is to be played, in milliseconds, as an unsigned number
 * @param payload the content
 */
@SuppressWarnings("ArrayRecordComponent")
record RtmpMessage(int type, int streamId, int timestamp, byte[] payload) {

	/**
	 * The stream of messages that concern the whole connection.
	 */
	static final int CONNECTION = 0;

	/**
	 * Return the message for a tag: both have the same types and bodies (section 7.1).
	 * @param tag the tag
	 * @param streamId the stream that it belongs to
	 * @return the message
	 */
	static RtmpMessage of(FlvTag tag, int streamId) {
		return new RtmpMessage(tag.type(), streamId, tag.timestamp(), tag.body());
	}

}
