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

package io.github.cloudlive.emulator;

/**
 * What the streams of lives do.
 *
 * @param enabled whether there are any
 * @param maxViewers how many viewers all lives together may have at a time
 * @param rtmpPort the port for RTMP, 0 for any free one
 */
record MediaSettings(boolean enabled, int maxViewers, int rtmpPort) {

	private static final int SPARE_CONNECTIONS = 64;

	/**
	 * Return how many RTMP connections there may be at a time: some are just coming, or
	 * ask for a live that is not there.
	 * @return the number
	 */
	int maxConnections() {
		return (int) Math.min(Integer.MAX_VALUE, (long) this.maxViewers + SPARE_CONNECTIONS);
	}

}
