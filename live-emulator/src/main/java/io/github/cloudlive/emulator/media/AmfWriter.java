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

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes values in the Action Message Format AMF0 (specification of 2007, section 2).
 */
public final class AmfWriter {

	private static final int NUMBER = 0;

	private static final int BOOLEAN = 1;

	private static final int STRING = 2;

	private static final int OBJECT = 3;

	private static final int NULL = 5;

	private static final int ECMA_ARRAY = 8;

	private static final int OBJECT_END = 9;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	/**
	 * Write a number.
	 * @param value the number
	 * @return this writer
	 */
	public AmfWriter number(double value) {
		return marker(NUMBER).raw(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
	}

	/**
	 * Write a truth value.
	 * @param value the value
	 * @return this writer
	 */
	public AmfWriter bool(boolean value) {
		this.bytes.write(BOOLEAN);
		this.bytes.write(value ? 1 : 0);
		return this;
	}

	/**
	 * Write a text.
	 * @param value the text, up to 65,535 bytes in UTF-8
	 * @return this writer
	 */
	public AmfWriter string(String value) {
		return marker(STRING).key(value);
	}

	/**
	 * Write that there is no value.
	 * @return this writer
	 */
	public AmfWriter nothing() {
		return marker(NULL);
	}

	/**
	 * Begin an object: keys and values follow, then its {@link #end() end}.
	 * @return this writer
	 */
	public AmfWriter object() {
		return marker(OBJECT);
	}

	/**
	 * Begin an array with keys: they and their values follow, then its {@link #end()
	 * end}.
	 * @param size the number of keys
	 * @return this writer
	 */
	public AmfWriter array(int size) {
		return marker(ECMA_ARRAY).raw(ByteBuffer.allocate(Integer.BYTES).putInt(size).array());
	}

	/**
	 * Write the key of the value that follows.
	 * @param key the key
	 * @return this writer
	 */
	public AmfWriter key(String key) {
		byte[] text = key.getBytes(StandardCharsets.UTF_8);
		return raw(ByteBuffer.allocate(Short.BYTES).putShort((short) text.length).array()).raw(text);
	}

	/**
	 * End an object or an array.
	 * @return this writer
	 */
	public AmfWriter end() {
		return key("").marker(OBJECT_END);
	}

	/**
	 * Return what was written.
	 * @return the bytes
	 */
	public byte[] toByteArray() {
		return this.bytes.toByteArray();
	}

	private AmfWriter marker(int type) {
		this.bytes.write(type);
		return this;
	}

	private AmfWriter raw(byte[] bytes) {
		this.bytes.writeBytes(bytes);
		return this;
	}

}
