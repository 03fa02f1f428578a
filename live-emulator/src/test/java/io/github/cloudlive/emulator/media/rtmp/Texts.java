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

import java.util.stream.Collectors;

/**
 * Messages as tests compare them.
 */
final class Texts {

	private Texts() {
	}

	/**
	 * Return a command with its arguments, or type, stream, time and payload of another
	 * message.
	 */
	static String of(RtmpMessage message) {
		if (message.type() != MessageType.COMMAND) {
			return "%d of %d at %d: %s".formatted(message.type(), message.streamId(), message.timestamp(),
					Bytes.hex(message.payload()));
		}
		Command command = Command.read(message.payload());
		return "%s %d of %d: %s".formatted(command.name(), (int) command.transaction(), message.streamId(),
				command.arguments().stream().map(String::valueOf).collect(Collectors.joining(" ")));
	}

	/**
	 * Return the code of a status, or of an answer that holds one.
	 */
	static String code(RtmpMessage message) {
		return (message.type() != MessageType.COMMAND) ? "" : Command.read(message.payload()).text(1, "code");
	}

}
