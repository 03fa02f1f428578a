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

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveAuthenticationException;
import io.github.cloudlive.LiveCallListener;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveResponseException;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.token.DeveloperCredentials;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asking the gateway for a sign of life.
 */
class LiveClientPingTests {

	@RegisterExtension
	static LiveEmulatorExtension extension = new LiveEmulatorExtension();

	private final LiveEmulator emulator = extension.emulator();

	private final AtomicInteger told = new AtomicInteger();

	private LiveClient client = EmulatorClient.builder(this.emulator.baseUrl()).listener(new Counter()).build();

	@AfterEach
	void closeClient() {
		this.client.close();
	}

	@Test
	void pingIsRefusedByGatewayForWantOfAnApp() {
		this.client.operations().start("room-1").block(EmulatorClient.PATIENCE);
		ping().expectComplete().verify(EmulatorClient.PATIENCE);
		assertThat(this.emulator.state().answers(EmulatorOperation.LIST, 606000002)).isOne();
		assertThat(this.emulator.state().calls(EmulatorOperation.LIST)).isOne();
	}

	@Test
	void pingIsNotToldToListeners() {
		ping().expectComplete().verify(EmulatorClient.PATIENCE);
		assertThat(this.told).hasValue(0);
	}

	@Test
	void pingWhenTokenDiedGoesWithAnother() {
		ping().expectComplete().verify(EmulatorClient.PATIENCE);
		this.emulator.expireTokens();
		ping().expectComplete().verify(EmulatorClient.PATIENCE);
		assertThat(this.emulator.state().calls(EmulatorOperation.TOKEN)).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(longs = { 606000005, 606000006, 6050030016L, 606000004 })
	void pingWhenPlatformFailsIsSentOnce(long code) {
		this.emulator.inject(EmulatorOperation.LIST, Fault.code(code));
		ping().expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(LiveResponseException.class,
				(failure) -> assertThat(failure.getCode()).isEqualTo(code)))
			.verify(EmulatorClient.PATIENCE);
		assertThat(this.emulator.state().calls(EmulatorOperation.LIST)).isOne();
	}

	@Test
	void pingWhenCredentialsAreWrongTellsThatOfTheToken() {
		this.client.close();
		this.client = EmulatorClient.builder(this.emulator.baseUrl())
			.credentials(new DeveloperCredentials("demo-developer", "fedcba9876543210"))
			.build();
		ping()
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(LiveAuthenticationException.class,
					(failure) -> assertThat(failure.getOperation()).isEqualTo(LiveOperation.TOKEN)))
			.verify(EmulatorClient.PATIENCE);
		assertThat(this.emulator.state().calls(EmulatorOperation.LIST)).isZero();
	}

	@Test
	void pingWhenClientIsClosedSendsNothing() {
		this.client.close();
		ping().expectErrorMessage("list failed (no HTTP status): the client was closed, nothing was sent")
			.verify(EmulatorClient.PATIENCE);
	}

	@Test
	void pingWhenClientIsClosedMeanwhileFails() {
		this.emulator.inject(EmulatorOperation.LIST, Fault.delay(Duration.ofMinutes(5)));
		ping().then(this.client::close).expectError(LiveRequestException.class).verify(EmulatorClient.PATIENCE);
	}

	private StepVerifier.FirstStep<Void> ping() {
		return StepVerifier.create(this.client.ping());
	}

	private final class Counter implements LiveCallListener {

		@Override
		public void onSuccess(LiveOperation operation) {
			LiveClientPingTests.this.told.incrementAndGet();
		}

		@Override
		public void onFailure(LiveOperation operation, LiveException failure) {
			LiveClientPingTests.this.told.incrementAndGet();
		}

	}

}
