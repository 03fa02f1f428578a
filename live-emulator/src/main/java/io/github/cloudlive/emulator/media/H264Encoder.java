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
 * Encodes the pictures of one group, from its key picture on, without loss. Each
 * macroblock is written in the cheapest of three ways: as unchanged since the picture
 * before, as a continuation of the macroblock above it or to the left of it, or sample by
 * sample. That is little work, and few bits for a picture in which little changes.
 */
final class H264Encoder {

	// ISO/IEC 14496-10, table 7-6
	private static final int ONLY_INTRA_SLICE = 7;

	private static final int ONLY_PREDICTED_SLICE = 5;

	// Tables 7-11 and 7-13: these two count from 5 in a predicted slice
	private static final int INTRA_16X16 = 1;

	private static final int SAMPLE_BY_SAMPLE = 25;

	private static final int PREDICTED_SLICE_OFFSET = 5;

	// Table 8-4: how the brightness of a macroblock is predicted
	private static final int LUMA_DOWN = 0;

	private static final int LUMA_RIGHT = 1;

	private static final int LUMA_MIDDLE = 2;

	// Table 8-5: how its colour is predicted
	private static final int CHROMA_MIDDLE = 0;

	private static final int CHROMA_RIGHT = 1;

	private static final int CHROMA_DOWN = 2;

	private static final int NONE = -1;

	private final int groupId;

	private final Picture previous;

	private int number;

	/**
	 * Create the encoder of a group.
	 * @param canvas the size of the pictures
	 * @param groupId a number that differs from that of the group before
	 */
	H264Encoder(Canvas canvas, int groupId) {
		this.groupId = groupId;
		this.previous = new Picture(canvas.width(), canvas.height());
	}

	/**
	 * Encode the next picture.
	 * @param picture the picture
	 * @return a NAL unit
	 */
	byte[] encode(Picture picture) {
		boolean key = this.number == 0;
		BitWriter bits = new BitWriter();
		writeHeader(bits, key);
		if (key) {
			writeKeyPicture(bits, picture);
		}
		else {
			writeChanges(bits, picture);
		}
		this.previous.copy(picture);
		this.number++;
		return NalUnit.of(key ? NalUnit.KEY_PICTURE : NalUnit.PICTURE, bits);
	}

	// ISO/IEC 14496-10, section 7.3.3
	private void writeHeader(BitWriter bits, boolean key) {
		bits.unsigned(0); // first_mb_in_slice
		bits.unsigned(key ? ONLY_INTRA_SLICE : ONLY_PREDICTED_SLICE); // slice_type
		bits.unsigned(0); // pic_parameter_set_id
		bits.bits(H264Parameters.FRAME_NUMBER_BITS, this.number); // frame_num
		if (key) {
			bits.unsigned(this.groupId); // idr_pic_id
			bits.flag(false); // no_output_of_prior_pics_flag
			bits.flag(false); // long_term_reference_flag
		}
		else {
			bits.flag(false); // num_ref_idx_active_override_flag
			bits.flag(false); // ref_pic_list_modification_flag_l0
			bits.flag(false); // adaptive_ref_pic_marking_mode_flag
		}
		bits.signed(0); // slice_qp_delta
		bits.unsigned(1); // disable_deblocking_filter_idc: it would change samples
	}

	private void writeKeyPicture(BitWriter bits, Picture picture) {
		Macroblocks macroblocks = new Macroblocks(bits, picture, 0);
		for (int row = 0; row < picture.rows(); row++) {
			for (int column = 0; column < picture.columns(); column++) {
				macroblocks.write(column, row);
			}
		}
	}

	// ISO/IEC 14496-10, section 7.3.4: unchanged macroblocks are counted
	private void writeChanges(BitWriter bits, Picture picture) {
		Macroblocks macroblocks = new Macroblocks(bits, picture, PREDICTED_SLICE_OFFSET);
		int unchanged = 0;
		for (int row = 0; row < picture.rows(); row++) {
			if (picture.hasSameRow(this.previous, row)) {
				unchanged += picture.columns();
				continue;
			}
			for (int column = 0; column < picture.columns(); column++) {
				if (picture.hasSameMacroblock(this.previous, column, row)) {
					unchanged++;
				}
				else {
					bits.unsigned(unchanged);
					unchanged = 0;
					macroblocks.write(column, row);
				}
			}
		}
		if (unchanged > 0) {
			bits.unsigned(unchanged);
		}
	}

	/**
	 * Writes the macroblocks of one picture (ISO/IEC 14496-10, section 7.3.5).
	 */
	private static final class Macroblocks {

		private final BitWriter bits;

		private final Picture picture;

		private final int typeOffset;

		private final boolean[] sampleBySample;

		Macroblocks(BitWriter bits, Picture picture, int typeOffset) {
			this.bits = bits;
			this.picture = picture;
			this.typeOffset = typeOffset;
			this.sampleBySample = new boolean[picture.columns() * picture.rows()];
		}

		void write(int column, int row) {
			int luma = predictLuma(column, row);
			int chroma = predictChroma(column, row);
			if (luma != NONE && chroma != NONE) {
				this.bits.unsigned(this.typeOffset + INTRA_16X16 + luma); // mb_type
				this.bits.unsigned(chroma); // intra_chroma_pred_mode
				this.bits.signed(0); // mb_qp_delta
				writeNoResidual(column, row);
			}
			else {
				this.sampleBySample[index(column, row)] = true;
				this.bits.unsigned(this.typeOffset + SAMPLE_BY_SAMPLE).align(); // mb_type
				this.picture.luma().writeBlock(this.bits, column, row);
				this.picture.cb().writeBlock(this.bits, column, row);
				this.picture.cr().writeBlock(this.bits, column, row);
			}
		}

		// Section 9.2.1: the code for "no coefficients" depends on how many the
		// neighbours have on average, 16 if written sample by sample and otherwise none
		private void writeNoResidual(int column, int row) {
			boolean left = column > 0 && this.sampleBySample[index(column - 1, row)];
			boolean above = row > 0 && this.sampleBySample[index(column, row - 1)];
			if (left || above) {
				this.bits.bits(6, 0b000011);
			}
			else {
				this.bits.bits(1, 1);
			}
		}

		private int predictLuma(int column, int row) {
			Plane luma = this.picture.luma();
			if (luma.continuesDown(column, row)) {
				return LUMA_DOWN;
			}
			if (luma.continuesRight(column, row)) {
				return LUMA_RIGHT;
			}
			return (isFirst(column, row) && luma.isMiddle(column, row)) ? LUMA_MIDDLE : NONE;
		}

		private int predictChroma(int column, int row) {
			Plane cb = this.picture.cb();
			Plane cr = this.picture.cr();
			if (cb.continuesRight(column, row) && cr.continuesRight(column, row)) {
				return CHROMA_RIGHT;
			}
			if (cb.continuesDown(column, row) && cr.continuesDown(column, row)) {
				return CHROMA_DOWN;
			}
			boolean middle = isFirst(column, row) && cb.isMiddle(column, row) && cr.isMiddle(column, row);
			return middle ? CHROMA_MIDDLE : NONE;
		}

		// Where there are no neighbours, the middle is predicted
		private static boolean isFirst(int column, int row) {
			return column == 0 && row == 0;
		}

		private int index(int column, int row) {
			return row * this.picture.columns() + column;
		}

	}

}
