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

package io.github.cloudlive.sample;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.client.LiveClientListener;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.metrics.LiveMeters;
import io.github.cloudlive.token.DeveloperCredentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Faults with nobody else who calls the platform, and would get them.
 */
class FaultControllerTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	@RegisterExtension
	static LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	private final MeterRegistry registry = new SimpleMeterRegistry();

	private LiveClient client;

	private FaultController controller;

	@BeforeEach
	void connect() {
		this.client = new LiveClientBuilder("app")
			.credentials(new DeveloperCredentials("demo-developer", "0123456789abcdef"))
			.baseUrl(emulator.baseUrl())
			.instrumentation(new LiveMeters(this.registry))
			.build();
		this.controller = new FaultController(emulator.emulator(), this.client, new CallMeters(this.registry));
		list();
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	@Test
	void tryOutWhenTheTokenExpiresTellsThatAnotherWasFetched() {
		StepVerifier.create(tryOut(TrialFault.TOKEN_EXPIRED)).assertNext((recovery) -> {
			assertThat(recovery.tokensFetched()).isOne();
			assertThat(recovery.repeated()).isOne();
		}).expectComplete().verify(SOON);
	}

	@Test
	void tryOutWhenTheConnectionIsCutTellsTheRepetition() {
		StepVerifier.create(tryOut(TrialFault.CONNECTION_CUT)).assertNext((recovery) -> {
			assertThat(recovery.tokensFetched()).isZero();
			assertThat(recovery.repeated()).isOne();
		}).expectComplete().verify(SOON);
	}

	@Test
	void tryOutWhenThePlatformIsBusyTellsEachRepetition() {
		StepVerifier.create(tryOut(TrialFault.OVERLOADED))
			.assertNext((recovery) -> assertThat(recovery.repeated()).isEqualTo(2))
			.expectComplete()
			.verify(SOON);
	}

	@Test
	void tryOutWhenThePlatformStaysAwayFailsUntilItIsBack() {
		StepVerifier.create(tryOut(TrialFault.OUTAGE)).expectError(LiveRequestException.class).verify(SOON);
		assertThatExceptionOfType(LiveRequestException.class).isThrownBy(this::list);
		assertThatExceptionOfType(LiveRequestException.class).isThrownBy(this::list);
		list();
	}

	@ParameterizedTest
	@EnumSource(names = { "TOKEN_EXPIRED", "CONNECTION_CUT" })
	void tryOutWhenFaultsOfAnotherAreLeftCountsItsOwnRepetitionAlone(TrialFault fault) {
		StepVerifier.create(tryOut(TrialFault.OUTAGE)).expectError(LiveRequestException.class).verify(SOON);
		StepVerifier.create(tryOut(fault))
			.assertNext((recovery) -> assertThat(recovery.repeated()).isOne())
			.expectComplete()
			.verify(SOON);
		list();
		assertThat(repeatedInAll()).isEqualTo(3);
	}

	@Test
	void tryOutWhenAnotherIsUnderWayIsRefusedAndChangesNothing() {
		AtomicReference<Throwable> refusal = new AtomicReference<>();
		this.client.addClientListener(new LiveClientListener() {

			@Override
			public void onRetry(LiveOperation operation, LiveException failure) {
				tryOut(TrialFault.OUTAGE).subscribe(null, refusal::set);
			}

		});
		StepVerifier.create(tryOut(TrialFault.CONNECTION_CUT))
			.assertNext((recovery) -> assertThat(recovery.repeated()).isOne())
			.expectComplete()
			.verify(SOON);
		assertThat(refusal.get()).isInstanceOfSatisfying(TrialUnderWayException.class, (ex) -> {
			assertThat(ex.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
			assertThat(ex.getBody().getProperties()).containsEntry("kind", "trial-under-way");
		});
		list();
	}

	@Test
	void tryOutWhenWhoAskedBeforeHasLeftIsAllowed() {
		tryOut(TrialFault.OVERLOADED).subscribe().dispose();
		StepVerifier.create(tryOut(TrialFault.CONNECTION_CUT)).expectNextCount(1).expectComplete().verify(SOON);
	}

	@Test
	void tryOutWhenNoFaultIsNamedSaysSo() {
		assertThatExceptionOfType(InvalidFieldException.class)
			.isThrownBy(() -> this.controller.tryOut(new FaultForm(null)))
			.withMessage("'fault' must not be missing");
	}

	private Mono<Recovery> tryOut(TrialFault fault) {
		return this.controller.tryOut(new FaultForm(fault));
	}

	private long repeatedInAll() {
		return new CallMeters(this.registry).read().repeated();
	}

	private void list() {
		this.client.operations().list().blockLast(SOON);
	}

}
