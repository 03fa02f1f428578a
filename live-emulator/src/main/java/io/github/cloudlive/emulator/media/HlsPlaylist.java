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
 * The list of the newest segments of a live (RFC 8216, section 4).
 *
 * @param first the number of the first segment
 * @param last the number of the last one that is complete
 */
record HlsPlaylist(long first, long last) {

	private static final int MILLIS = 1000;

	/**
	 * Write the list of a live that runs.
	 * @param name what the URLs of the segments begin with
	 * @return the text
	 */
	String text(String name) {
		StringBuilder text = new StringBuilder("""
				#EXTM3U
				#EXT-X-VERSION:3
				#EXT-X-TARGETDURATION:%d
				#EXT-X-MEDIA-SEQUENCE:%d
				""".formatted(Timeline.GROUP_SECONDS, this.first));
		for (long segment = this.first; segment <= this.last; segment++) {
			text.append(entry(name, segment, Timeline.GROUP_SECONDS * MILLIS));
		}
		return text.toString();
	}

	/**
	 * Write the list of a live that has ended.
	 * @param name what the URLs of the segments begin with
	 * @param rest how many milliseconds there are of the segment after the last complete
	 * one
	 * @return the text
	 */
	String textWithEnd(String name, long rest) {
		return text(name) + entry(name, this.last + 1, rest) + "#EXT-X-ENDLIST\n";
	}

	private static String entry(String name, long segment, long millis) {
		return "#EXTINF:%d.%03d,\n%s-%d.ts\n".formatted(millis / MILLIS, millis % MILLIS, name, segment);
	}

}
