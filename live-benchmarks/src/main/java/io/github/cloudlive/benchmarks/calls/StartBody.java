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

package io.github.cloudlive.benchmarks.calls;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The body of a start, as one writes it down by hand.
 */
record StartBody(@JsonProperty("app_id") String appId, @JsonProperty("group_id") String groupId, int width, int height,
		@JsonProperty("frame_rate") int frameRate) {

	static final String APP_ID = "app";

	static final int WIDTH = 1280;

	static final int HEIGHT = 720;

	static final int FRAME_RATE = 25;

	static StartBody of(String groupId) {
		return new StartBody(APP_ID, groupId, WIDTH, HEIGHT, FRAME_RATE);
	}

}
