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

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A group of pictures: a key picture, and others that tell what changes. Each is encoded
 * when it is first asked for, and shared by all viewers. A group has an encoder of its
 * own, so a viewer who looks back does not disturb those who look at the newest group.
 * Safe for use by several threads.
 */
final class Gop {

	private final int size;

	private final List<byte[]> pictures;

	private @Nullable Supplier<byte[]> encoder;

	private byte @Nullable [] segment;

	/**
	 * Create a group.
	 * @param size how many pictures it has
	 * @param encoder encodes them, from the first to the last; let go after that
	 */
	Gop(int size, Supplier<byte[]> encoder) {
		this.size = size;
		this.pictures = new ArrayList<>(size);
		this.encoder = encoder;
	}

	/**
	 * Return a picture.
	 * @param index its number in the group
	 * @return a NAL unit that must not be changed
	 */
	synchronized byte[] picture(int index) {
		while (this.encoder != null && this.pictures.size() <= index) {
			this.pictures.add(this.encoder.get());
			if (this.pictures.size() == this.size) {
				this.encoder = null;
			}
		}
		return this.pictures.get(index);
	}

	/**
	 * Return the segment that holds the pictures. It is made when it is first asked for,
	 * and shared by all who fetch it.
	 * @param muxer makes the segment
	 * @return bytes that must not be changed
	 */
	synchronized byte[] segment(Function<Gop, byte[]> muxer) {
		if (this.segment == null) {
			this.segment = muxer.apply(this);
		}
		return this.segment;
	}

}
