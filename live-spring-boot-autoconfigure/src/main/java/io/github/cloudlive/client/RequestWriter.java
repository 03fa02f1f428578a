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

package io.github.cloudlive.client;

import java.io.ByteArrayOutputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import io.github.cloudlive.StartLiveRequest;

/**
 * Writes the JSON bodies of requests. A field that is not set is left out.
 */
final class RequestWriter {

	private static final JsonFactory JSON = new JsonFactory();

	private RequestWriter() {
	}

	static byte[] start(String appId, StartLiveRequest request) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
			writeTarget(json, appId, request.getGroupId());
			writeIfSet(json, "width", request.getWidth());
			writeIfSet(json, "height", request.getHeight());
			writeIfSet(json, "crop_mode", (request.getCropMode() != null) ? request.getCropMode().getValue() : null);
			writeIfSet(json, "frame_rate", request.getFrameRate());
			writeIfSet(json, "quality_level",
					(request.getQualityLevel() != null) ? request.getQualityLevel().getValue() : null);
			if (request.getPushAddress() != null) {
				json.writeStringProperty("push_addr", request.getPushAddress());
			}
			json.writeEndObject();
		}
		return bytes.toByteArray();
	}

	static byte[] stop(String appId, String groupId) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
			writeTarget(json, appId, groupId);
			json.writeEndObject();
		}
		return bytes.toByteArray();
	}

	private static void writeTarget(JsonGenerator json, String appId, String groupId) {
		json.writeStartObject();
		json.writeStringProperty("app_id", appId);
		json.writeStringProperty("group_id", groupId);
	}

	private static void writeIfSet(JsonGenerator json, String name, @Nullable Integer value) {
		if (value != null) {
			json.writeNumberProperty(name, value);
		}
	}

}
