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

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import io.github.cloudlive.LiveStream;

/**
 * Reads one answer of the platform, in one pass and without a tree: a list can have ten
 * thousand lives. Accepts what varies in practice: numbers as text, both shapes of each
 * answer, {@code msg} or {@code message}, fields it does not know.
 */
final class AnswerReader {

	private static final JsonFactory JSON = new JsonFactory();

	/** Longer than any life; keeps a nonsensical number within what a clock can hold. */
	private static final long LONGEST_TIMEOUT_SECONDS = Duration.ofDays(3650).toSeconds();

	private final JsonParser parser;

	private final LiveFields live = new LiveFields();

	private final List<LiveStream> lives = new ArrayList<>();

	private @Nullable Long code;

	private @Nullable String message;

	private @Nullable String accessToken;

	private @Nullable Long timeout;

	private @Nullable String result;

	private AnswerReader(JsonParser parser) {
		this.parser = parser;
	}

	/**
	 * Read an answer.
	 * @throws UnreadableAnswerException if the bytes are not JSON or have no code
	 */
	static Answer read(InputStream bytes) {
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
			return new AnswerReader(parser).read();
		}
		catch (JacksonException ex) {
			// neither message nor cause: they can quote the answer
			throw new UnreadableAnswerException("the answer is not JSON");
		}
	}

	private Answer read() {
		if (this.parser.nextToken() != JsonToken.START_OBJECT) {
			throw new UnreadableAnswerException("the answer is not a JSON object");
		}
		while (this.parser.nextToken() != JsonToken.END_OBJECT) {
			String name = this.parser.currentName();
			this.parser.nextToken();
			switch (name) {
				case "code" -> this.code = number();
				case "msg", "message" -> this.message = text();
				case "result" -> readResult();
				default -> readField(name);
			}
		}
		if (this.code == null) {
			throw new UnreadableAnswerException("the answer has no code");
		}
		return new Answer(this.code, this.message, this.live, this.lives, this.accessToken, timeout(), this.result);
	}

	private void readResult() {
		if (this.parser.currentToken() != JsonToken.START_OBJECT) {
			this.result = text();
			return;
		}
		while (this.parser.nextToken() != JsonToken.END_OBJECT) {
			String name = this.parser.currentName();
			this.parser.nextToken();
			readField(name);
		}
	}

	private void readField(String name) {
		switch (name) {
			case "list", "live_info_list" -> readLives();
			case "access_token" -> this.accessToken = text();
			case "timeout" -> this.timeout = number();
			default -> readLiveField(name, this.live);
		}
	}

	private void readLives() {
		if (this.parser.currentToken() != JsonToken.START_ARRAY) {
			this.parser.skipChildren();
			return;
		}
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			if (this.parser.currentToken() == JsonToken.START_OBJECT) {
				readLive();
			}
			else {
				this.parser.skipChildren();
			}
		}
	}

	private void readLive() {
		LiveFields fields = new LiveFields();
		while (this.parser.nextToken() != JsonToken.END_OBJECT) {
			String name = this.parser.currentName();
			this.parser.nextToken();
			readLiveField(name, fields);
		}
		// without a group it is nothing that a caller could name
		if (fields.groupId != null) {
			this.lives.add(fields.toStream(fields.groupId));
		}
	}

	private void readLiveField(String name, LiveFields fields) {
		switch (name) {
			case "group_id" -> fields.groupId = text();
			case "flv_url" -> fields.flvUrl = text();
			case "m3u8_url" -> fields.m3u8Url = text();
			case "rtmp_url" -> fields.rtmpUrl = text();
			case "start_time" -> fields.startTime = number();
			default -> this.parser.skipChildren();
		}
	}

	private @Nullable String text() {
		JsonToken token = this.parser.currentToken();
		if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
			return this.parser.getString();
		}
		this.parser.skipChildren();
		return null;
	}

	private @Nullable Long number() {
		if (this.parser.currentToken() == JsonToken.VALUE_NUMBER_INT
				&& this.parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
			return this.parser.getLongValue();
		}
		String text = text();
		try {
			return (text != null) ? Long.valueOf(text.strip()) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	private @Nullable Duration timeout() {
		return (this.timeout != null) ? Duration.ofSeconds(Math.min(this.timeout, LONGEST_TIMEOUT_SECONDS)) : null;
	}

}
