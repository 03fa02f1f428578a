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

package io.github.cloudlive.emulator.media.rtmp;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a server says about a connection or a stream (RTMP 1.0, section 7.2.2).
 *
 * @param level {@code status} or {@code error}
 * @param code what programs go by, such as {@code NetStream.Play.Start}
 * @param description the same for people
 */
record Status(String level, String code, String description) {

	static Status of(String code, String description) {
		return new Status("status", code, description);
	}

	static Status error(String code, String description) {
		return new Status("error", code, description);
	}

	Map<String, Object> properties() {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("level", this.level);
		properties.put("code", this.code);
		properties.put("description", this.description);
		return properties;
	}

	/**
	 * Return the command that tells a viewer of it.
	 * @param streamId the stream that it is about
	 * @return the message
	 */
	RtmpMessage toMessage(int streamId) {
		return Command.of("onStatus", 0, null, properties()).toMessage(streamId);
	}

}
