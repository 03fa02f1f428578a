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

package io.github.cloudlive.emulator.standalone;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import io.github.cloudlive.emulator.CodeLength;
import io.github.cloudlive.emulator.ListShape;
import io.github.cloudlive.emulator.LiveEmulator;

/**
 * A setting of the program.
 *
 * @param name the name, without the prefix
 * @param allowed the values that are allowed, for people
 * @param purpose what it is for, and its default
 * @param target takes the value; throws an {@link IllegalArgumentException} if it cannot
 */
record Setting(String name, String allowed, String purpose, BiConsumer<LiveEmulator.Builder, String> target) {

	static final List<Setting> ALL = all();

	private static final String DURATION = "more than 0 and up to 1000d, such as 500ms, 2s, 5m, 2h or PT2S";

	private static List<Setting> all() {
		List<Setting> settings = new ArrayList<>();
		settings.add(new Setting("address", "a host name or IP address of this machine",
				"address to listen on; 127.0.0.1 by default", LiveEmulator.Builder::address));
		settings.add(new Setting("port", "0 (any free port) to 65535", "port; 28000 by default",
				(builder, value) -> builder.port(Integer.parseInt(value))));
		settings.add(new Setting("token-lifetime", DURATION, "lifetime of access tokens; 2h by default",
				(builder, value) -> builder.tokenLifetime(Values.duration(value))));
		settings
			.add(new Setting("timestamp-tolerance", DURATION, "how far the clock of a caller may be off; 1h by default",
					(builder, value) -> builder.timestampTolerance(Values.duration(value))));
		settings.add(new Setting("capacity", "0 to " + Integer.MAX_VALUE,
				"number of lives that may run at a time; 10000 by default",
				(builder, value) -> builder.capacity(Integer.parseInt(value))));
		settings.add(new Setting("list-shape", Values.names(ListShape.class), "shape of lists; flat by default",
				(builder, value) -> builder.listShape(Values.constant(ListShape.class, value))));
		settings.add(new Setting("code-length", Values.names(CodeLength.class),
				"spelling of the live service's codes; ten-digits by default",
				(builder, value) -> builder.codeLength(Values.constant(CodeLength.class, value))));
		settings.add(new Setting("media.enabled", "true or false", "whether lives can be watched; true by default",
				(builder, value) -> builder.mediaEnabled(Values.bool(value))));
		settings.add(new Setting("media.max-viewers", "0 to " + Integer.MAX_VALUE,
				"number of viewers, except through HLS, at a time; 100 by default",
				(builder, value) -> builder.maxViewers(Integer.parseInt(value))));
		settings.add(new Setting("media.rtmp-port", "0 (any free port) to 65535",
				"port for viewers through RTMP; any free one by default",
				(builder, value) -> builder.rtmpPort(Integer.parseInt(value))));
		settings.add(new Setting("public-url", "an http or https URL",
				"URL in answers; by default they follow the Host header of the call",
				(builder, value) -> builder.publicUrl(URI.create(value))));
		return List.copyOf(settings);
	}

}
