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
 * When which picture and which sound of a live comes. Pictures are numbered from 0 and
 * stand in groups of two seconds; sounds are the frames of {@link AacTone}, numbered
 * likewise. Times count from the first picture.
 *
 * @param frameRate how many pictures a second has
 */
record Timeline(int frameRate) {

	static final int GROUP_SECONDS = 2;

	private static final int MILLIS = 1000;

	int groupSize() {
		return GROUP_SECONDS * this.frameRate;
	}

	long groupOf(long picture) {
		return picture / groupSize();
	}

	int indexInGroup(long picture) {
		return (int) (picture % groupSize());
	}

	long firstOf(long group) {
		return group * groupSize();
	}

	/**
	 * Return the picture that is to be seen.
	 * @param millis the time in milliseconds
	 * @return the number of the picture
	 */
	long pictureAt(long millis) {
		return Math.floorDiv(millis * this.frameRate, MILLIS);
	}

	/**
	 * Return when a picture comes.
	 * @param picture the number of the picture
	 * @return the first full millisecond at which it is to be seen
	 */
	long dueTime(long picture) {
		return (picture * MILLIS + this.frameRate - 1) / this.frameRate;
	}

	/**
	 * Return the timestamp of a picture.
	 * @param picture the number of the picture
	 * @return the time in milliseconds, rounded down
	 */
	long pictureTime(long picture) {
		return picture * MILLIS / this.frameRate;
	}

	/**
	 * Return the first sound that does not begin before a picture. The sounds from there
	 * to the next picture's first one go with the picture.
	 * @param picture the number of the picture
	 * @return the number of the sound
	 */
	long firstSoundOf(long picture) {
		long frame = (long) this.frameRate * AacTone.FRAME_SAMPLES;
		return (picture * AacTone.SAMPLE_RATE + frame - 1) / frame;
	}

	/**
	 * Return the timestamp of a sound.
	 * @param sound the number of the sound
	 * @return the time in milliseconds, rounded down
	 */
	long soundTime(long sound) {
		return sound * AacTone.FRAME_SAMPLES * MILLIS / AacTone.SAMPLE_RATE;
	}

}
