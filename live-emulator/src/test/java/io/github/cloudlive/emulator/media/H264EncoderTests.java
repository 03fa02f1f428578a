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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link H264Encoder}, against bytes spelled out from the standard.
 */
class H264EncoderTests {

	private static final Colour MIDDLE = new Colour(128, 128, 128);

	private static final String KEY_HEADER = "1 0001000 1 00000000 1 0 0 1 010";

	private final Canvas canvas = new Canvas(32, 16, CropMode.CROP, 25);

	private final H264Encoder encoder = new H264Encoder(this.canvas, 0);

	private final Picture picture = new Picture(32, 16);

	H264EncoderTests() {
		this.picture.fill(new Box(0, 0, 32, 16), MIDDLE);
	}

	@Test
	void encodeWhenFirstPredictsFromNeighbours() {
		// 16x16 from the middle, then from the left: type, colour, quantiser, no residual
		assertThat(Bits.hex(this.encoder.encode(this.picture)))
			.isEqualTo("65" + Bits.of(KEY_HEADER + "00100 1 1 1" + "011 010 1 1" + "1"));
	}

	@Test
	void encodeWhenNothingChangesCountsMacroblocks() {
		this.encoder.encode(this.picture);
		assertThat(Bits.hex(this.encoder.encode(this.picture)))
			.isEqualTo("61" + Bits.of("1 00110 1 00000001 0 0 0 1 010" + "011" + "1"));
	}

	@Test
	void encodeWhenSomethingChangesSkipsToIt() {
		this.encoder.encode(this.picture);
		this.picture.fill(new Box(16, 0, 16, 16), Colour.WHITE);
		String header = "1 00110 1 00000001 0 0 0 1 010";
		// One unchanged, then type 25 + 5 and the samples
		assertThat(Bits.hex(this.encoder.encode(this.picture)))
			.isEqualTo("61" + Bits.of(header + "010" + "000011111") + "eb".repeat(256) + "80".repeat(128) + "80");
	}

	@Test
	void encodeWhenNeighbourIsWrittenInSamplesSaysNoResidualInSixBits() {
		this.picture.fill(new Box(0, 0, 32, 16), Colour.BLACK);
		assertThat(Bits.hex(this.encoder.encode(this.picture))).isEqualTo("65" + Bits.of(KEY_HEADER + "000011010")
				+ "10".repeat(256) + "80".repeat(128) + Bits.of("011 010 1 000011" + "1"));
	}

	@Test
	void encodeWhenPictureIsOfOtherGroupTellsThem() {
		assertThat(Bits.hex(new H264Encoder(this.canvas, 1).encode(this.picture)))
			.startsWith("65" + Bits.of("1 0001000 1 00000000 010 0 0 1").substring(0, 6));
	}

}
