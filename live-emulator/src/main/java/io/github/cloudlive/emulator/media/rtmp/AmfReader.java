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

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads values in the Action Message Format AMF0 (specification of 2007, section 2). They
 * become {@link Double}, {@link Boolean}, {@link String}, {@link Map}, {@link List} and
 * {@code null}.
 */
final class AmfReader {

	private static final int MAX_DEPTH = 8;

	private static final int OBJECT_END = 9;

	private final ByteBuffer in;

	private AmfReader(ByteBuffer in) {
		this.in = in;
	}

	/**
	 * Read values.
	 * @param bytes values, one behind the other
	 * @return the values
	 */
	static List<@Nullable Object> read(byte[] bytes) {
		AmfReader reader = new AmfReader(ByteBuffer.wrap(bytes));
		List<@Nullable Object> values = new ArrayList<>();
		try {
			while (reader.in.hasRemaining()) {
				values.add(reader.value(0));
			}
		}
		catch (BufferUnderflowException ex) {
			throw new RtmpException("A value in AMF0 is cut short");
		}
		return values;
	}

	private @Nullable Object value(int depth) {
		if (depth > MAX_DEPTH) {
			throw new RtmpException("Values in AMF0 are nested deeper than " + MAX_DEPTH);
		}
		int type = Byte.toUnsignedInt(this.in.get());
		return switch (type) {
			case 0x00 -> this.in.getDouble();
			case 0x01 -> this.in.get() != 0;
			case 0x02 -> text(Short.toUnsignedInt(this.in.getShort()));
			case 0x03 -> properties(depth);
			case 0x05, 0x06, 0x0d -> null; // null, undefined, unsupported
			case 0x08 -> ecmaArray(depth);
			case 0x0a -> strictArray(depth);
			case 0x0b -> date();
			case 0x0c, 0x0f -> text(this.in.getInt()); // long string, XML document
			case 0x10 -> typedObject(depth);
			default -> throw new RtmpException("There is a value of an unknown type in AMF0");
		};
	}

	private String text(int length) {
		if (length < 0 || length > this.in.remaining()) {
			throw new BufferUnderflowException();
		}
		byte[] bytes = new byte[length];
		this.in.get(bytes);
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private String key() {
		return text(Short.toUnsignedInt(this.in.getShort()));
	}

	private Map<String, @Nullable Object> properties(int depth) {
		Map<String, @Nullable Object> properties = new LinkedHashMap<>();
		for (String key = key(); !isEnd(key); key = key()) {
			properties.put(key, value(depth + 1));
		}
		return properties;
	}

	private boolean isEnd(String key) {
		if (!key.isEmpty()) {
			return false;
		}
		this.in.mark();
		if (this.in.get() == OBJECT_END) {
			return true;
		}
		this.in.reset();
		return false;
	}

	// The number of keys is only a hint (section 2.10)
	private Map<String, @Nullable Object> ecmaArray(int depth) {
		this.in.getInt();
		return properties(depth);
	}

	private List<@Nullable Object> strictArray(int depth) {
		int size = this.in.getInt();
		if (size < 0 || size > this.in.remaining()) {
			throw new BufferUnderflowException();
		}
		List<@Nullable Object> items = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			items.add(value(depth + 1));
		}
		return items;
	}

	// The time zone behind the milliseconds is reserved (section 2.13)
	private Double date() {
		double milliseconds = this.in.getDouble();
		this.in.getShort();
		return milliseconds;
	}

	private Map<String, @Nullable Object> typedObject(int depth) {
		key();
		return properties(depth);
	}

}
