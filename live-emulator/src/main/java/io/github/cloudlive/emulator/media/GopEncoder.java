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

import java.util.function.Supplier;

/**
 * Paints and encodes the pictures of one group, one after the other.
 */
final class GopEncoder implements Supplier<byte[]> {

	private final TestPicture painter;

	private final Picture background;

	private final Picture picture;

	private final H264Encoder encoder;

	private long next;

	/**
	 * Create the encoder of a group.
	 * @param canvas the size of the pictures
	 * @param painter paints them
	 * @param group the number of the group
	 */
	GopEncoder(Canvas canvas, TestPicture painter, long group) {
		this.painter = painter;
		this.background = new Picture(canvas.width(), canvas.height());
		this.picture = new Picture(canvas.width(), canvas.height());
		this.encoder = new H264Encoder(canvas, (int) (group % 2));
		this.next = new Timeline(canvas.frameRate()).firstOf(group);
		painter.paintBackground(this.background);
		this.picture.copy(this.background);
	}

	/**
	 * Encode the next picture.
	 * @return a NAL unit
	 */
	@Override
	public byte[] get() {
		this.painter.paint(this.picture, this.background, this.next);
		this.next++;
		return this.encoder.encode(this.picture);
	}

}
