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

package io.github.cloudlive.sample.security;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.cloudlive.sample.ControlRoomApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class PasswordRequirementTests {

	private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner()
		.withUserConfiguration(Requirement.class);

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.0.0.2", "::1", "localhost" })
	void startWhenTheAddressIsLoopbackNeedsNoPassword(String address) {
		this.runner.withPropertyValues("server.address=" + address)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "::", "192.0.2.1" })
	void startWhenTheAddressIsNotLoopbackNeedsAPassword(String address) {
		this.runner.withPropertyValues("server.address=" + address, "control-room.password= ")
			.run((context) -> assertThat(context).getFailure().hasRootCauseInstanceOf(PasswordRequiredException.class));
	}

	@Test
	void startWhenTheAddressIsUnsetNeedsAPassword() {
		this.runner.run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessageContaining("'server.address' is not set"));
	}

	@ParameterizedTest
	@CsvSource({ "0.0.0.0", "192.0.2.1" })
	void startWhenAPasswordIsSetTakesAnyAddress(String address) {
		this.runner.withPropertyValues("server.address=" + address, "control-room.password=false")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void startWhenTheManagementServerIsOpenNeedsAPassword() {
		this.runner.withPropertyValues("server.address=127.0.0.1", "management.server.port=0")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("'management.server.address' is not set"));
	}

	@Test
	void startWhenItFailsTellsWhatToSet(CapturedOutput output) {
		assertThatException().isThrownBy(() -> ControlRoomApplication
			.main(new String[] { "--server.address=0.0.0.0", "--server.port=0", "--live.emulator.port=0" }));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("'server.address' is 0.0.0.0")
			.contains("Set 'control-room.password'")
			.contains("CONTROL_ROOM_PASSWORD");
	}

	@ParameterizedTest
	@ValueSource(strings = { "p", "密" })
	void startWhenThePasswordHas72BytesIsFine(String character) {
		String password = character.repeat(72 / character.getBytes(StandardCharsets.UTF_8).length);
		this.runner.withPropertyValues("control-room.password=" + password)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void startWhenThePasswordIsTooLongTellsTheLimitAndNotThePassword(CapturedOutput output) {
		String password = "秘密".repeat(12) + "p";
		assertThatException().isThrownBy(() -> ControlRoomApplication
			.main(new String[] { "--control-room.password=" + password, "--server.port=0", "--live.emulator.port=0" }));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("'control-room.password' has 73 bytes in UTF-8, more than 72")
			.contains("at most 72 bytes")
			.doesNotContain("秘密");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(ControlRoomProperties.class)
	@Import(PasswordRequirement.class)
	static class Requirement {

	}

}
