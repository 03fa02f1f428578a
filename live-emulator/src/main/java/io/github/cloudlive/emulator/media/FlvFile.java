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

import java.nio.ByteBuffer;

/**
 * An FLV file, byte by byte (Video File Format Specification, version 10.1, annex E.2 to
 * E.4.1).
 */
public final class FlvFile {

	/**
	 * Its media type.
	 */
	public static final String CONTENT_TYPE = "video/x-flv";

	private static final int TAG_HEADER = 11;

	private FlvFile() {
	}

	/**
	 * Return what a file begins with: the signature, version 1, sound and pictures, the
	 * length of the header, and the length of the tag before the first, which is 0.
	 * @return the bytes
	 */
	public static byte[] header() {
		return new byte[] { 'F', 'L', 'V', 1, 0b101, 0, 0, 0, 9, 0, 0, 0, 0 };
	}

	/**
	 * Return a tag and, after it, its length.
	 * @param tag the tag
	 * @return the bytes
	 */
	public static byte[] bytes(FlvTag tag) {
		byte[] body = tag.body();
		ByteBuffer bytes = ByteBuffer.allocate(TAG_HEADER + body.length + Integer.BYTES);
		bytes.put(tag.type());
		putThree(bytes, body.length);
		putThree(bytes, tag.timestamp());
		bytes.put((byte) (tag.timestamp() >>> 24));
		putThree(bytes, 0); // StreamID
		bytes.put(body);
		bytes.putInt(TAG_HEADER + body.length);
		return bytes.array();
	}

	private static void putThree(ByteBuffer bytes, int value) {
		bytes.put((byte) (value >>> 16)).putShort((short) value);
	}

}
