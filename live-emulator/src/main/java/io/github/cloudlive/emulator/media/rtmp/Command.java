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

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.emulator.media.AmfWriter;

/**
 * A command (RTMP 1.0, section 7.1.1): what one side asks the other to do, or an answer
 * to it.
 *
 * @param name the name of the command
 * @param transaction the number by which the answer is known; 0 if none is expected
 * @param arguments what follows; by custom, the first is an object or {@code null}
 */
record Command(String name, double transaction, List<@Nullable Object> arguments) {

	static Command of(String name, double transaction, @Nullable Object... arguments) {
		return new Command(name, transaction, Arrays.asList(arguments));
	}

	/**
	 * Return the answer to a command that was carried out.
	 * @param request the command
	 * @param arguments what the answer says
	 * @return the answer
	 */
	static Command result(Command request, @Nullable Object... arguments) {
		return of("_result", request.transaction, arguments);
	}

	/**
	 * Return the answer to a command that was not carried out.
	 * @param request the command
	 * @param status why not
	 * @return the answer
	 */
	static Command error(Command request, Status status) {
		return of("_error", request.transaction, null, status.properties());
	}

	/**
	 * Read a command.
	 * @param payload the payload of its message
	 * @return the command
	 */
	static Command read(byte[] payload) {
		List<@Nullable Object> values = AmfReader.read(payload);
		if (values.size() >= 2 && values.get(0) instanceof String name && values.get(1) instanceof Double transaction) {
			return new Command(name, transaction, values.subList(2, values.size()));
		}
		throw new RtmpException("A command does not begin with its name and its transaction");
	}

	/**
	 * Return an argument that is to be a text.
	 * @param index the number of the argument, from 0
	 * @return the text, empty if the argument is something else
	 */
	String text(int index) {
		return (argument(index) instanceof String text) ? text : "";
	}

	/**
	 * Return an argument that is to be a number.
	 * @param index the number of the argument, from 0
	 * @return the number, 0 if the argument is something else
	 */
	int number(int index) {
		return (argument(index) instanceof Double number) ? number.intValue() : 0;
	}

	/**
	 * Return a text from an argument that is to be an object.
	 * @param index the number of the argument, from 0
	 * @param key the key of the text
	 * @return the text, empty if there is none
	 */
	String text(int index, String key) {
		return (argument(index) instanceof Map<?, ?> properties && properties.get(key) instanceof String text) ? text
				: "";
	}

	RtmpMessage toMessage(int streamId) {
		AmfWriter writer = new AmfWriter().string(this.name).number(this.transaction);
		this.arguments.forEach((argument) -> write(argument, writer));
		return new RtmpMessage(MessageType.COMMAND, streamId, 0, writer.toByteArray());
	}

	// Arguments can hold the name of a stream, which may be a secret
	@Override
	public String toString() {
		return "Command[name=" + this.name + "]";
	}

	private @Nullable Object argument(int index) {
		return (index < this.arguments.size()) ? this.arguments.get(index) : null;
	}

	private static void write(@Nullable Object value, AmfWriter writer) {
		if (value == null) {
			writer.nothing();
		}
		else if (value instanceof Number number) {
			writer.number(number.doubleValue());
		}
		else if (value instanceof Map<?, ?> properties) {
			writer.object();
			properties.forEach((key, property) -> write(property, writer.key(String.valueOf(key))));
			writer.end();
		}
		else {
			writer.string(value.toString());
		}
	}

}
