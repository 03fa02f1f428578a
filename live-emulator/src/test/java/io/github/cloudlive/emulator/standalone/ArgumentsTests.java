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

import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.cloudlive.emulator.LiveEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link Arguments}.
 */
class ArgumentsTests {

	@ParameterizedTest
	@ValueSource(strings = { "address=localhost", "port=0", "token-lifetime=2s", "timestamp-tolerance=PT5M",
			"capacity=0", "media.rtmp-port=1935", "list-shape=flat", "list-shape=RESULT", "code-length=ten-digits",
			"code-length=NINE_DIGITS", "public-url=https://live.example/edge", "media.enabled=false",
			"media.max-viewers=0" })
	void parseWhenSettingIsRightTakesIt(String setting) {
		assertThatNoException().isThrownBy(() -> Arguments.parse("--live.emulator." + setting));
	}

	@Test
	void parseWhenServerIsStartedAppliesSettings() {
		try (LiveEmulator emulator = Arguments
			.parse("--live.emulator.port=0", "--live.emulator.public-url=https://live.example",
					"--live.emulator.accounts[0].developer-id=dev",
					"--live.emulator.accounts[0].developer-secret=fedcba9876543210",
					"--live.emulator.accounts[0].app-ids=one, two")
			.start()) {
			assertThat(emulator.port()).isPositive();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"--live.emulator.port=x | --live.emulator.port=x is not allowed: it must be 0 (any free port) to 65535",
			"--live.emulator.port=65536 | --live.emulator.port=65536 is not allowed: it must be 0 (any free port) to 65535",
			"--live.emulator.list-shape=round | --live.emulator.list-shape=round is not allowed: it must be flat or result",
			"--live.emulator.code-length=8 | --live.emulator.code-length=8 is not allowed: it must be ten-digits or nine-digits",
			"--live.emulator.token-lifetime=2 | --live.emulator.token-lifetime=2 is not allowed: it must be more than 0 and up to 1000d, such as 500ms, 2s, 5m, 2h or PT2S",
			"--live.emulator.token-lifetime=0s | --live.emulator.token-lifetime=0s is not allowed: it must be more than 0 and up to 1000d, such as 500ms, 2s, 5m, 2h or PT2S",
			"--live.emulator.media.enabled=maybe | --live.emulator.media.enabled=maybe is not allowed: it must be true or false",
			"--live.emulator.public-url=a b | --live.emulator.public-url=a b is not allowed: it must be an http or https URL",
			"--live.emulator.address= | --live.emulator.address= is not allowed: it must be a host name or IP address of this machine" })
	void parseWhenValueIsWrongTellsKeyValueAndWhatIsAllowed(String argument, String message) {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> Arguments.parse(argument))
			.withMessage(message);
	}

	@Test
	void parseWhenSettingIsUnknownListsSettings() {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> Arguments.parse("--live.emulator.prot=1"))
			.withMessageStartingWith("--live.emulator.prot is not a setting: there are address, port, token-lifetime");
	}

	@ParameterizedTest
	@ValueSource(strings = { "port", "--server.port=1", "--live.emulator.port" })
	void parseWhenArgumentLooksOtherwiseTellsForm(String argument) {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> Arguments.parse(argument))
			.withMessageStartingWith(argument + " is not understood");
	}

	@Test
	void parseWhenAccountHasNoSecretTellsKey() {
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> Arguments.parse("--live.emulator.accounts[3].developer-id=dev"))
			.withMessageContaining("--live.emulator.accounts[3].developer-secret");
	}

	@Test
	void parseWhenSecretIsTooShortTellsKeyButNotSecret() {
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> Arguments.parse("--live.emulator.accounts[0].developer-id=dev",
					"--live.emulator.accounts[0].developer-secret=hush"))
			.withMessageContaining("accounts[0]")
			.withMessageContaining("16 bytes")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("hush"));
	}

	@Test
	void usageNamesEverySetting() {
		assertThat(Setting.ALL)
			.allSatisfy((setting) -> assertThat(Arguments.usage()).contains("--live.emulator." + setting.name() + "="));
	}

	@ParameterizedTest
	@CsvSource({ "500ms,PT0.5S", "2s,PT2S", "3m,PT3M", "2h,PT2H", "1d,PT24H", "PT2S,PT2S" })
	void durationReadsUnits(String value, Duration duration) {
		assertThat(Values.duration(value)).isEqualTo(duration);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2", "s", "2 s", "-2s", "2w", "9999999999999s", "999999999999d" })
	void durationWhenUnreadableIsRejected(String value) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> LiveEmulator.builder().tokenLifetime(Values.duration(value)));
	}

	@Test
	void listSplitsAtCommas() {
		assertThat(Values.list("one, two,,")).isEqualTo(Set.of("one", "two"));
	}

}
