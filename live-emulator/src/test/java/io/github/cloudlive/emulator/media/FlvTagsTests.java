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

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FlvTags}.
 */
class FlvTagsTests {

	private final Canvas canvas = new Canvas(320, 240, CropMode.CROP, 25);

	private final H264Parameters parameters = new H264Parameters(Bits.bytes("6742c014aa"), Bits.bytes("68cb"));

	private final FlvTags flv = new FlvTags(this.canvas, this.parameters);

	@Test
	void headerIsDescriptionThenPicturesThenSound() {
		List<FlvTag> header = this.flv.header();
		assertThat(header).extracting(FlvTag::type).containsExactly(FlvTag.SCRIPT, FlvTag.VIDEO, FlvTag.AUDIO);
		assertThat(header).extracting(FlvTag::timestamp).containsOnly(0);
	}

	@Test
	void headerDescribesPicturesAndSound() {
		assertThat(Bits.hex(this.flv.header().get(0).body()))
			.isEqualTo("02" + "000a" + "6f6e4d65746144617461" + "08" + "00000007" // onMetaData
					+ "0005" + "7769647468" + "00" + "4074000000000000" // width 320
					+ "0006" + "686569676874" + "00" + "406e000000000000" // height 240
					+ "0009" + "6672616d6572617465" + "00" + "4039000000000000" // framerate
																				// 25
					+ "000c" + "766964656f636f6465636964" + "00" + "401c000000000000" // videocodecid
																						// 7
					+ "000c" + "617564696f636f6465636964" + "00" + "4024000000000000" // audiocodecid
																						// 10
					+ "000f" + "617564696f73616d706c6572617465" + "00" + "40e7700000000000" // audiosamplerate
																							// 48000
					+ "0006" + "73746572656f" + "01" + "00" + "000009"); // stereo false
	}

	@Test
	void headerHoldsConfigurationOfDecoders() {
		assertThat(Bits.hex(this.flv.header().get(1).body())).isEqualTo("17" + "00" + "000000" + "01" + "42c014" + "ff"
				+ "e1" + "0005" + "6742c014aa" + "01" + "0002" + "68cb");
		assertThat(Bits.hex(this.flv.header().get(2).body())).isEqualTo("af" + "00" + "1188");
	}

	@Test
	void frameWhenFirstOfGroupIsKeyPicture() {
		FlvTag picture = this.flv.frame(50, Bits.bytes("65aabb"), 2000).get(0);
		assertThat(picture.timestamp()).isZero();
		assertThat(Bits.hex(picture.body())).isEqualTo("17" + "01" + "000000" + "00000003" + "65aabb");
	}

	@Test
	void frameWhenWithinGroupIsOtherPicture() {
		FlvTag picture = this.flv.frame(52, Bits.bytes("61"), 2000).get(0);
		assertThat(picture.timestamp()).isEqualTo(80);
		assertThat(Bits.hex(picture.body())).isEqualTo("27" + "01" + "000000" + "00000001" + "61");
	}

	@Test
	void frameHasSoundsThatBeginBeforeNextPicture() {
		// Sounds begin each 21.33 ms, pictures each 40 ms
		assertThat(this.flv.frame(0, new byte[1], 0)).extracting(FlvTag::timestamp).containsExactly(0, 0, 21);
		assertThat(this.flv.frame(1, new byte[1], 0)).extracting(FlvTag::timestamp).containsExactly(40, 42, 64);
		assertThat(this.flv.frame(2, new byte[1], 0)).extracting(FlvTag::timestamp).containsExactly(80, 85, 106);
		assertThat(this.flv.frame(3, new byte[1], 0)).extracting(FlvTag::timestamp).containsExactly(120, 128, 149);
	}

	@Test
	void frameWhenSilentHoldsConstantSound() {
		assertThat(Bits.hex(this.flv.frame(10, new byte[1], 0).get(1).body())).isEqualTo("af" + "01" + "01182007");
	}

}
