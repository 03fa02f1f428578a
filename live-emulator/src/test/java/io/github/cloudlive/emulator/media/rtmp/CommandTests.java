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

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Command} and {@link Status}.
 */
class CommandTests {

	@Test
	void toMessageWritesNameTransactionAndArguments() {
		RtmpMessage message = Command.of("play", 4, null, "a", 1, Map.of("k", "v")).toMessage(1);
		assertThat(message.type()).isEqualTo(MessageType.COMMAND);
		assertThat(message.streamId()).isEqualTo(1);
		assertThat(message.payload()).isEqualTo(Bytes.of("02 0004 706c6179  00 4010000000000000  05  02 0001 61"
				+ "00 3ff0000000000000  03 0001 6b 02 0001 76 0000 09"));
	}

	@Test
	void readUnderstandsWhatToMessageWrites() {
		Command command = Command.of("connect", 1, Map.of("app", "live"));
		assertThat(Command.read(command.toMessage(0).payload())).isEqualTo(command);
	}

	@Test
	void argumentsWhenThereTellTheirValue() {
		Command command = Command.of("onStatus", 0, null, Map.of("code", "x"), "text", 3.0);
		assertThat(command.text(1, "code")).isEqualTo("x");
		assertThat(command.text(2)).isEqualTo("text");
		assertThat(command.number(3)).isEqualTo(3);
	}

	@Test
	void argumentsWhenMissingOrOfOtherTypeAreEmpty() {
		Command command = Command.of("onStatus", 0, null, Map.of("code", 1.0));
		assertThat(command.text(1, "code")).isEmpty();
		assertThat(command.text(0, "code")).isEmpty();
		assertThat(command.text(0)).isEmpty();
		assertThat(command.text(7)).isEmpty();
		assertThat(command.number(1)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "02 0004 706c6179", "00 4010000000000000 02 0001 61", "05 05" })
	void readWhenNameOrTransactionIsMissingFails(String hex) {
		assertThatExceptionOfType(RtmpException.class).isThrownBy(() -> Command.read(Bytes.of(hex)))
			.withMessageContaining("name and its transaction");
	}

	@Test
	void toStringHidesArguments() {
		assertThat(Command.of("publish", 5, null, "s3cr3t")).asString().contains("publish").doesNotContain("s3cr3t");
	}

	@Test
	void statusIsCommandWithoutTransaction() {
		Command command = Command.read(Status.of("NetStream.Play.Start", "Playing").toMessage(1).payload());
		assertThat(command.name()).isEqualTo("onStatus");
		assertThat(command.transaction()).isZero();
		assertThat(command.arguments()).containsExactly(null,
				Map.of("level", "status", "code", "NetStream.Play.Start", "description", "Playing"));
	}

}
