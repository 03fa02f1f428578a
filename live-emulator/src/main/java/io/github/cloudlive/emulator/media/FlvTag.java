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

/**
 * A piece of sound, of picture or of description on its way to a viewer, the way FLV
 * holds it (Video File Format Specification, version 10.1, annex E.4.1). RTMP takes type,
 * time and body as they are for a message of its own (RTMP specification, section 7.1).
 * <p>
 * The body is shared by viewers and must not be changed.
 *
 * @param type one of {@link #AUDIO}, {@link #VIDEO} and {@link #SCRIPT}
 * @param timestamp the time since the first tag, in milliseconds
 * @param body the data of the tag, without the FLV tag's own header
 */
@SuppressWarnings("ArrayRecordComponent")
public record FlvTag(byte type, int timestamp, byte[] body) {

	/**
	 * The type of sound: AAC.
	 */
	public static final byte AUDIO = 8;

	/**
	 * The type of pictures: AVC (H.264).
	 */
	public static final byte VIDEO = 9;

	/**
	 * The type of descriptions: a name and a value in AMF0.
	 */
	public static final byte SCRIPT = 18;

}
