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

import java.net.URI;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Finding the gateway by the access service.
 */
class LiveClientDiscoveryTests {

	@RegisterExtension
	static LiveEmulatorExtension extension = new LiveEmulatorExtension();

	private LiveEmulator emulator;

	private LiveClient client;

	@BeforeEach
	void createClient() {
		this.emulator = extension.emulator();
		this.client = EmulatorClient.builder(this.emulator.baseUrl())
			.baseUrl(null)
			.discoveryUrl(this.emulator.baseUrl().resolve("/server/address"))
			.build();
	}

	@AfterEach
	void closeClient() {
		this.client.close();
	}

	@Test
	void callWhenGatewayIsNotConfiguredAsksForItOnce() {
		this.client.operations().start("room-1").block(EmulatorClient.PATIENCE);
		StepVerifier.create(this.client.operations().list())
			.expectNextCount(1)
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
		assertThat(this.emulator.state().calls(EmulatorOperation.DISCOVERY)).isOne();
	}

	@Test
	void gatewayWhenItIsNotConfiguredIsTheOneThatWasFound() {
		assertThat(this.client.gateway()).isNull();
		this.client.operations().list().then().block(EmulatorClient.PATIENCE);
		assertThat(this.client.gateway()).isEqualTo(this.emulator.baseUrl());
		assertThat(this.emulator.state().calls(EmulatorOperation.DISCOVERY)).isOne();
	}

	@Test
	void gatewayWhenItIsGoneIsTheOneThatWasKnown() {
		URI old;
		try (LiveEmulator gone = LiveEmulator.start()) {
			old = gone.baseUrl();
			answerWith(old.toString());
			this.client.operations().list().then().block(EmulatorClient.PATIENCE);
		}
		StepVerifier.create(this.client.ping()).expectError(LiveRequestException.class).verify(EmulatorClient.PATIENCE);
		assertThat(this.client.gateway()).isEqualTo(old);
	}

	@Test
	void callWhenAccessServiceRecoversSucceeds() {
		this.emulator.inject(EmulatorOperation.DISCOVERY, 2, Fault.status(503));
		StepVerifier.create(this.client.operations().list()).expectComplete().verify(EmulatorClient.PATIENCE);
	}

	@Test
	void callWhenGatewayMovedAsksAgain() {
		try (LiveEmulator old = LiveEmulator.start()) {
			answerWith(old.baseUrl().toString());
			this.client.operations().list().then().block(EmulatorClient.PATIENCE);
			old.close();
			StepVerifier.create(this.client.operations().list()).expectComplete().verify(EmulatorClient.PATIENCE);
			assertThat(this.emulator.state().calls(EmulatorOperation.LIST)).isPositive();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "not a url", "ftp://gateway.example.com", "gateway.example.com:28000",
			"http://user:geheim@gateway.example.com", "http://", "http://h/?q=geheim", "file:///etc/passwd" })
	void callWhenAccessServiceNamesNoUsableGatewayFails(String gateway) {
		answerWith(gateway);
		StepVerifier.create(this.client.operations().list()).expectErrorSatisfies((ex) -> {
			assertThat(ex).hasMessageNotContaining("geheim");
			assertThat(ex).isInstanceOfSatisfying(LiveRequestException.class, (failure) -> {
				assertThat(failure.getReason()).isEqualTo(Reason.UNREADABLE);
				assertThat(failure.getOperation()).isEqualTo(LiveOperation.DISCOVERY);
			});
		}).verify(EmulatorClient.PATIENCE);
	}

	@Test
	void discoveryUrlWhenItHasUserInformationIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> EmulatorClient.builder(this.emulator.baseUrl())
				.discoveryUrl(URI.create("https://user:geheim@access.example.com")))
			.withMessageContaining("discoveryUrl")
			.withMessageNotContaining("geheim");
	}

	private void answerWith(String gateway) {
		this.emulator.inject(EmulatorOperation.DISCOVERY,
				Fault.status(200).body("text/plain", "{\"code\":0,\"message\":\"OK\",\"result\":\"" + gateway + "\"}"));
	}

}
