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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the parts of a transport stream, against bytes spelled out from the standard,
 * and for segments as a whole.
 */
class TransportStreamTests {

	private static final int PICTURES = 50;

	private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

	@Test
	void programAssociationEndsWithChecksum() {
		assertThat(Bits.hex(TsTables.programAssociation()))
			.isEqualTo("00" + "b00d" + "0001" + "c1" + "00" + "00" + "0001" + "f000" + "2ab104b2");
	}

	@Test
	void programMapEndsWithChecksum() {
		assertThat(Bits.hex(TsTables.programMap())).isEqualTo("02" + "b017" + "0001" + "c1" + "00" + "00" + "e100"
				+ "f000" + "1b" + "e100" + "f000" + "0f" + "e101" + "f000" + "2f44b99b");
	}

	@Test
	void sectionFillsPacket() {
		new TsPackets(this.stream, 0x1000, 3).section(new byte[] { 1, 2 });
		assertThat(Bits.hex(this.stream.toByteArray()))
			.isEqualTo("47" + "5000" + "13" + "00" + "0102" + "ff".repeat(181));
	}

	@Test
	void dataWhenItFillsPacketNeedsNoStuffing() {
		new TsPackets(this.stream, 0x101, 0).data(new byte[184], new byte[0]);
		assertThat(Bits.hex(this.stream.toByteArray())).isEqualTo("47" + "4101" + "10" + "00".repeat(184));
	}

	@Test
	void dataWhenOneByteIsLackingStuffsItWithLength() {
		new TsPackets(this.stream, 0x101, 0).data(new byte[183], new byte[0]);
		assertThat(Bits.hex(this.stream.toByteArray())).isEqualTo("47" + "4101" + "30" + "00" + "00".repeat(183));
	}

	@Test
	void dataWhenShortStuffsRest() {
		new TsPackets(this.stream, 0x101, 0).data(new byte[] { 1, 2 }, new byte[0]);
		assertThat(Bits.hex(this.stream.toByteArray()))
			.isEqualTo("47" + "4101" + "30" + "b5" + "00" + "ff".repeat(180) + "0102");
	}

	@Test
	void dataWhenLongGoesOnInNextPacket() {
		new TsPackets(this.stream, 0x100, 15).data(new byte[178], PesPacket.clock(0, true));
		assertThat(Bits.hex(this.stream.toByteArray())).isEqualTo("47" + "4100" + "3f" + "07" + "50000008ca7e00"
				+ "00".repeat(176) + "47" + "0100" + "30" + "b5" + "00" + "ff".repeat(180) + "0000");
	}

	@Test
	void lastDataBringsCounterBackToBeginning() {
		TsPackets packets = new TsPackets(this.stream, 0x100, 0);
		packets.data(new byte[1000], new byte[0]);
		packets.lastData(new byte[16], new byte[0]);
		assertThat(this.stream.size()).isEqualTo(16 * 188);
		packets.lastData(new byte[3000], new byte[0]);
		assertThat(this.stream.size()).isEqualTo(48 * 188);
	}

	@Test
	void pesPacketTellsTimeInThreeParts() {
		assertThat(Bits.hex(PesPacket.video(0, new byte[] { 9 })))
			.isEqualTo("000001" + "e0" + "0000" + "80" + "80" + "05" + "21" + "0001" + "4651" + "09");
		assertThat(Bits.hex(PesPacket.audio((1L << 33) - 1 - 9000, new byte[] { 9 })))
			.isEqualTo("000001" + "c0" + "0009" + "80" + "80" + "05" + "2f" + "ffff" + "ffff" + "09");
	}

	@Test
	void clockIsAheadOfPresentation() {
		// 4501 in 33 bits, 6 reserved ones, 9 zeros
		assertThat(Bits.hex(PesPacket.clock(1, false)))
			.isEqualTo(Bits.of("00010000" + "000000000000000000001000110010101" + "111111" + "000000000"));
	}

	@Test
	void adtsHeaderTellsFormatAndLength() {
		assertThat(Bits.hex(TsSegment.adtsHeader(4)))
			.isEqualTo(Bits.of("111111111111 0 00 1" + "01 0011 0 001 0 0" + "0 0 0000000001011 11111111111 00"));
	}

	@Test
	void segmentConsistsOfPacketsThatAreCountedOnInNextSegment() {
		Map<Integer, Integer> counters = new HashMap<>();
		for (long group = 4; group < 8; group++) {
			byte[] segment = segment(group);
			assertThat(segment.length % TsPackets.SIZE).isZero();
			for (int i = 0; i < segment.length; i += TsPackets.SIZE) {
				assertThat(segment[i]).isEqualTo((byte) 0x47);
				int pid = (segment[i + 1] & 0x1F) << 8 | (segment[i + 2] & 0xFF);
				int counter = segment[i + 3] & 0x0F;
				Integer before = counters.put(pid, counter);
				assertThat(before == null || (before + 1) % 16 == counter).isTrue();
			}
		}
		assertThat(counters).containsOnlyKeys(0, 0x1000, 0x100, 0x101);
	}

	@Test
	void segmentBeginsWithTablesAndKeyPicture() {
		byte[] segment = segment(4);
		assertThat(Bits.hex(Arrays.copyOf(segment, 5))).isEqualTo("4740001400");
		assertThat(Bits.hex(Arrays.copyOfRange(segment, 188, 193))).isEqualTo("4750001400");
		assertThat(Bits.hex(Arrays.copyOfRange(segment, 376, 382))).startsWith("474100" + "30").endsWith("50");
	}

	@Test
	void playlistListsSegmentsBesideIt() {
		assertThat(new HlsPlaylist(7, 9).text("20200513112347_%E7%9B%B4")).isEqualTo("""
				#EXTM3U
				#EXT-X-VERSION:3
				#EXT-X-TARGETDURATION:2
				#EXT-X-MEDIA-SEQUENCE:7
				#EXTINF:2.000,
				20200513112347_%E7%9B%B4-7.ts
				#EXTINF:2.000,
				20200513112347_%E7%9B%B4-8.ts
				#EXTINF:2.000,
				20200513112347_%E7%9B%B4-9.ts
				""");
	}

	@Test
	void playlistWhenLiveHasEndedTellsRestAndSaysSo() {
		assertThat(new HlsPlaylist(7, 9).textWithEnd("x", 1034))
			.endsWith("x-9.ts\n#EXTINF:1.034,\nx-10.ts\n#EXT-X-ENDLIST\n");
	}

	private static byte[] segment(long group) {
		Canvas canvas = new Canvas(320, 240, CropMode.CROP, 25);
		Gop pictures = new Gop(PICTURES, () -> new byte[300]);
		return TsSegment.of(H264Parameters.of(canvas), new Timeline(25), group, pictures, PICTURES);
	}

}
