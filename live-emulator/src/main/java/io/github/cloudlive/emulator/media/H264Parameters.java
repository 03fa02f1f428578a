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
 * What a decoder must know before the first picture: the parameters of the sequence and
 * those of its pictures.
 *
 * @param sequence the sequence parameter set, a NAL unit
 * @param picture the picture parameter set, a NAL unit
 */
@SuppressWarnings("ArrayRecordComponent")
record H264Parameters(byte[] sequence, byte[] picture) {

	static final int FRAME_NUMBER_BITS = 8;

	private static final int BASELINE = 66;

	// Keeps the rules of the baseline and of the main profile: "constrained baseline"
	private static final int CONSTRAINTS = 0xC0;

	private static final int ORDER_OF_OUTPUT_IS_ORDER_OF_DECODING = 2;

	private static final int LONGEST_MOTION_VECTOR_BITS = 11;

	static H264Parameters of(Canvas canvas) {
		return new H264Parameters(NalUnit.of(NalUnit.SEQUENCE_PARAMETERS, sequenceOf(canvas)),
				NalUnit.of(NalUnit.PICTURE_PARAMETERS, pictures()));
	}

	// ISO/IEC 14496-10, section 7.3.2.1.1
	private static BitWriter sequenceOf(Canvas canvas) {
		int columns = Picture.macroblocks(canvas.width());
		int rows = Picture.macroblocks(canvas.height());
		BitWriter bits = new BitWriter();
		bits.bits(8, BASELINE).bits(8, CONSTRAINTS).bits(8, H264Level.of(columns, rows, canvas.frameRate()).number());
		bits.unsigned(0); // seq_parameter_set_id
		bits.unsigned(FRAME_NUMBER_BITS - 4); // log2_max_frame_num_minus4
		bits.unsigned(ORDER_OF_OUTPUT_IS_ORDER_OF_DECODING); // pic_order_cnt_type
		bits.unsigned(1); // max_num_ref_frames
		bits.flag(false); // gaps_in_frame_num_value_allowed_flag
		bits.unsigned(columns - 1); // pic_width_in_mbs_minus1
		bits.unsigned(rows - 1); // pic_height_in_map_units_minus1
		bits.flag(true); // frame_mbs_only_flag
		bits.flag(true); // direct_8x8_inference_flag
		writeCropping(bits, columns * Picture.MACROBLOCK - canvas.width(), rows * Picture.MACROBLOCK - canvas.height());
		writeUsability(bits, canvas.frameRate());
		return bits;
	}

	private static void writeCropping(BitWriter bits, int right, int bottom) {
		boolean cropped = right > 0 || bottom > 0;
		bits.flag(cropped);
		if (cropped) {
			// Counted in steps of two pixels
			bits.unsigned(0).unsigned(right / 2).unsigned(0).unsigned(bottom / 2);
		}
	}

	// ISO/IEC 14496-10, section E.1.1
	private static void writeUsability(BitWriter bits, int frameRate) {
		bits.flag(true); // vui_parameters_present_flag
		bits.flag(false); // aspect_ratio_info_present_flag
		bits.flag(false); // overscan_info_present_flag
		bits.flag(false); // video_signal_type_present_flag
		bits.flag(false); // chroma_loc_info_present_flag
		bits.flag(true); // timing_info_present_flag
		bits.bits(32, 1); // num_units_in_tick
		bits.bits(32, 2 * frameRate); // time_scale, two ticks a picture
		bits.flag(true); // fixed_frame_rate_flag
		bits.flag(false); // nal_hrd_parameters_present_flag
		bits.flag(false); // vcl_hrd_parameters_present_flag
		bits.flag(false); // pic_struct_present_flag
		bits.flag(true); // bitstream_restriction_flag
		bits.flag(true); // motion_vectors_over_pic_boundaries_flag
		bits.unsigned(0); // max_bytes_per_pic_denom: no limit
		bits.unsigned(0); // max_bits_per_mb_denom: no limit
		bits.unsigned(LONGEST_MOTION_VECTOR_BITS); // log2_max_mv_length_horizontal
		bits.unsigned(LONGEST_MOTION_VECTOR_BITS); // log2_max_mv_length_vertical
		bits.unsigned(0); // max_num_reorder_frames: a picture is shown when it is decoded
		bits.unsigned(1); // max_dec_frame_buffering
	}

	// ISO/IEC 14496-10, section 7.3.2.2
	private static BitWriter pictures() {
		BitWriter bits = new BitWriter();
		bits.unsigned(0); // pic_parameter_set_id
		bits.unsigned(0); // seq_parameter_set_id
		bits.flag(false); // entropy_coding_mode_flag: CAVLC
		bits.flag(false); // bottom_field_pic_order_in_frame_present_flag
		bits.unsigned(0); // num_slice_groups_minus1
		bits.unsigned(0); // num_ref_idx_l0_default_active_minus1
		bits.unsigned(0); // num_ref_idx_l1_default_active_minus1
		bits.flag(false); // weighted_pred_flag
		bits.bits(2, 0); // weighted_bipred_idc
		bits.signed(0); // pic_init_qp_minus26
		bits.signed(0); // pic_init_qs_minus26
		bits.signed(0); // chroma_qp_index_offset
		bits.flag(true); // deblocking_filter_control_present_flag
		bits.flag(false); // constrained_intra_pred_flag
		bits.flag(false); // redundant_pic_cnt_present_flag
		return bits;
	}

}
