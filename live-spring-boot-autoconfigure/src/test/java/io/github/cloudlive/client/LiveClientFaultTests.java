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
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveAlreadyExistsException;
import io.github.cloudlive.LiveAuthenticationException;
import io.github.cloudlive.LiveErrorKind;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveOverloadedException;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.LiveResponseException;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.StartLiveRequest;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The operations against the emulator, with faults.
 */
class LiveClientFaultTests {

	private static final long BUSY = 606000006;

	private static final long INNER_TIMEOUT = 6050030032L;

	private static final long INNER_FAILURE = 6050030016L;

	private static final long UNDOCUMENTED = 6050039999L;

	@RegisterExtension
	static LiveEmulatorExtension extension = new LiveEmulatorExtension();

	private LiveEmulator emulator;

	private LiveClient client;

	private LiveOperations operations;

	@BeforeEach
	void createClient() {
		this.emulator = extension.emulator();
		this.client = EmulatorClient.builder(this.emulator.baseUrl()).build();
		this.operations = this.client.operations();
	}

	@AfterEach
	void closeClient() {
		this.client.close();
	}

	static Stream<Named<Fault>> faultsThatLeaveTheOutcomeOpen() {
		return Stream.of(Named.of("cut before the work", Fault.cutBefore()),
				Named.of("cut after the work", Fault.cutAfter()), Named.of("cut within", Fault.cutDuring()),
				Named.of("503", Fault.status(503)), Named.of("502 after the work", Fault.status(502).afterWork()),
				Named.of("404", Fault.status(404)), Named.of("inner timeout", Fault.code(INNER_TIMEOUT)),
				Named.of("inner timeout after the work", Fault.code(INNER_TIMEOUT).afterWork()),
				Named.of("inner failure", Fault.code(INNER_FAILURE)),
				Named.of("undocumented code", Fault.code(UNDOCUMENTED)), Named.of("garbage", Fault.garbage()),
				Named.of("empty", Fault.empty()), Named.of("truncated", Fault.truncated()));
	}

	@ParameterizedTest
	@MethodSource("faultsThatLeaveTheOutcomeOpen")
	void startWhenOutcomeIsOpenLooksAndStartsOnce(Fault fault) {
		this.emulator.inject(EmulatorOperation.START, fault);
		LiveStream live = this.operations.start("room-1").block(EmulatorClient.PATIENCE);
		assertThat(live.getFlvUrl()).isNotNull();
		assertThat(this.emulator.state().journal()).hasSize(1);
		assertThat(this.emulator.state().calls(EmulatorOperation.LIST)).isBetween(1L, 2L);
	}

	@ParameterizedTest
	@MethodSource("faultsThatLeaveTheOutcomeOpen")
	void startWhenOutcomeIsOpenAndNobodyCanLookIsUnknown(Fault fault) {
		this.emulator.inject(EmulatorOperation.START, fault);
		this.emulator.inject(EmulatorOperation.LIST, 9, Fault.status(503));
		assertThat(failureOf(this.operations.start("room-1"))).isInstanceOfSatisfying(LiveOutcomeUnknownException.class,
				(failure) -> {
					assertThat(failure.getGroupId()).isEqualTo("room-1");
					assertThat(failure.getOperation()).isEqualTo(LiveOperation.START);
					assertThat(failure).hasCauseInstanceOf(LiveException.class);
				});
		assertThat(this.emulator.state().calls(EmulatorOperation.START)).isOne();
	}

	@ParameterizedTest
	@MethodSource("faultsThatLeaveTheOutcomeOpen")
	void stopWhenOutcomeIsOpenIsRepeated(Fault fault) {
		this.operations.start("room-1").block(EmulatorClient.PATIENCE);
		this.emulator.inject(EmulatorOperation.STOP, fault);
		StepVerifier.create(this.operations.stop("room-1")).expectComplete().verify(EmulatorClient.PATIENCE);
		assertThat(this.emulator.state().lives()).isEmpty();
		assertThat(this.emulator.state().calls(EmulatorOperation.STOP)).isEqualTo(2);
	}

	@ParameterizedTest
	@MethodSource("faultsThatLeaveTheOutcomeOpen")
	void stopWhenOutcomeStaysOpenIsUnknown(Fault fault) {
		this.operations.start("room-1").block(EmulatorClient.PATIENCE);
		this.emulator.inject(EmulatorOperation.STOP, 3, fault);
		assertThat(failureOf(this.operations.stop("room-1"))).isInstanceOf(LiveOutcomeUnknownException.class);
	}

	@Test
	void startWhenAnotherStartedBeforeTellsWhich() {
		LiveStream running = this.operations.start("room-1").block(EmulatorClient.PATIENCE);
		assertThat(failureOf(this.operations.start("room-1"))).isInstanceOfSatisfying(LiveAlreadyExistsException.class,
				(failure) -> assertThat(failure.getRunningLive().getFlvUrl()).isEqualTo(running.getFlvUrl()));
	}

	@Test
	void startWhenWorkIsDoneLaterFindsIt() {
		this.emulator.inject(EmulatorOperation.START, Fault.cutThenWork(Duration.ofMillis(3)));
		assertThat(this.operations.start("room-1").block(EmulatorClient.PATIENCE)).isNotNull();
		assertThat(this.emulator.state().journal()).hasSize(1);
	}

	@Test
	void startWhenManyAnswersAreLostAtOnceLooksFewTimes() {
		this.emulator.inject(EmulatorOperation.START, 50, Fault.cutAfter());
		List<LiveStream> lives = Flux.range(0, 50)
			.flatMap((number) -> this.operations.start("room-" + number), 50)
			.collectList()
			.block(EmulatorClient.PATIENCE);
		assertThat(lives).hasSize(50);
		assertThat(this.emulator.state().calls(EmulatorOperation.LIST)).isLessThan(50);
	}

	@Test
	void ensureStartedWhenManyCallersDoAtOnceStartsOne() {
		List<LiveStream> lives = Flux.range(0, 20)
			.flatMap((number) -> this.operations
				.ensureStarted(StartLiveRequest.builder("room-1").width(100 + number).build()), 20)
			.collectList()
			.block(EmulatorClient.PATIENCE);
		assertThat(lives).extracting(LiveStream::getFlvUrl).hasSize(20).containsOnly(lives.get(0).getFlvUrl());
		assertThat(this.emulator.state().journal()).hasSize(1);
	}

	@Test
	void ensureStoppedWhenThereIsNoLiveSucceeds() {
		StepVerifier.create(this.operations.ensureStopped("room-1")).expectComplete().verify(EmulatorClient.PATIENCE);
	}

	@Test
	void startWhenEqualOnesComeAtOnceIsSentOnce() {
		this.emulator.inject(EmulatorOperation.START, Fault.delay(Duration.ofMillis(100)));
		List<LiveStream> lives = Flux.range(0, 20)
			.flatMap((number) -> this.operations.start("room-1"), 20)
			.collectList()
			.block(EmulatorClient.PATIENCE);
		assertThat(lives).hasSize(20);
		assertThat(this.emulator.state().calls(EmulatorOperation.START)).isOne();
	}

	static Stream<Named<Fault>> faultsThatProveNothingWasDone() {
		return Stream.of(Named.of("busy", Fault.code(BUSY)), Named.of("full", Fault.code(6050030009L)),
				Named.of("full, nine digits", Fault.code(605030009L)), Named.of("429", Fault.status(429)));
	}

	@ParameterizedTest
	@MethodSource("faultsThatProveNothingWasDone")
	void startWhenNothingWasDoneIsRepeated(Fault fault) {
		this.emulator.inject(EmulatorOperation.START, 2, fault);
		StepVerifier.create(this.operations.start("room-1"))
			.expectNextCount(1)
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
		assertThat(this.emulator.state().calls(EmulatorOperation.START)).isEqualTo(3);
		assertThat(this.emulator.state().journal()).hasSize(1);
	}

	@ParameterizedTest
	@MethodSource("faultsThatProveNothingWasDone")
	void stopWhenNothingWasDoneIsRepeated(Fault fault) {
		this.operations.start("room-1").block(EmulatorClient.PATIENCE);
		this.emulator.inject(EmulatorOperation.STOP, 2, fault);
		StepVerifier.create(this.operations.stop("room-1")).expectComplete().verify(EmulatorClient.PATIENCE);
		assertThat(this.emulator.state().lives()).isEmpty();
	}

	@Test
	void startWhenBusyToTheLastAttemptIsOverloaded() {
		this.emulator.inject(EmulatorOperation.START, 3, Fault.code(BUSY));
		assertThat(failureOf(this.operations.start("room-1"))).isInstanceOf(LiveOverloadedException.class);
		assertThat(this.emulator.state().calls(EmulatorOperation.START)).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(longs = { 606000000, 606000003, 606000005, 6050030001L, 6050030007L, 6050030008L, 6050030012L,
			6050030033L })
	void startWhenRefusedForGoodIsSentOnce(long code) {
		this.emulator.inject(EmulatorOperation.START, Fault.code(code));
		assertThat(failureOf(this.operations.start("room-1"))).isInstanceOfSatisfying(LiveResponseException.class,
				(failure) -> assertThat(failure.getCode()).isEqualTo(code));
		assertThat(this.emulator.state().calls(EmulatorOperation.START)).isOne();
	}

	@Test
	void startWhenAnswerIsSlowerThanReadTimeoutIsFound() {
		this.emulator.inject(EmulatorOperation.START, Fault.delay(Duration.ofMinutes(1)));
		LiveOperations hasty = hasty(Duration.ofMillis(400), Duration.ofSeconds(20));
		assertThat(hasty.start("room-1").block(EmulatorClient.PATIENCE)).isNotNull();
		assertThat(this.emulator.state().journal()).hasSize(1);
	}

	@Test
	void startWhenAnswerDripsPastReadTimeoutIsFound() {
		this.emulator.inject(EmulatorOperation.START, Fault.drip(Duration.ofMillis(50)));
		LiveOperations hasty = hasty(Duration.ofMillis(400), Duration.ofSeconds(20));
		assertThat(hasty.start("room-1").block(EmulatorClient.PATIENCE)).isNotNull();
		assertThat(this.emulator.state().journal()).hasSize(1);
	}

	@Test
	void startWhenAnswerDripsAndNobodyCanLookTellsTheStatusThatCame() {
		this.emulator.inject(EmulatorOperation.START, Fault.drip(Duration.ofMillis(50)));
		this.emulator.inject(EmulatorOperation.LIST, 9, Fault.status(503));
		LiveOperations hasty = hasty(Duration.ofMillis(400), Duration.ofSeconds(20));
		assertThat(failureOf(hasty.start("room-1"))).hasMessageStartingWith("start failed (HTTP 200): ")
			.cause()
			.isInstanceOfSatisfying(LiveRequestException.class,
					(cause) -> assertThat(cause.getReason()).isEqualTo(Reason.TIMEOUT));
	}

	@Test
	void startWhenRejectedTokenIsTheLastOneIsNotKept() {
		this.emulator.inject(EmulatorOperation.START, 9, Fault.code(606000001));
		failureOf(this.operations.start("room-1"));
		assertThat(this.client.accessTokens().getIfPresent()).isNull();
	}

	@Test
	void listWhenAnswerDripsPastCallTimeoutEnds() {
		this.emulator.inject(EmulatorOperation.LIST, 3, Fault.drip(Duration.ofMillis(50)));
		LiveOperations hasty = hasty(Duration.ofSeconds(20), Duration.ofMillis(400));
		assertThat(failureOf(hasty.list().then())).isInstanceOfSatisfying(LiveRequestException.class,
				(failure) -> assertThat(failure.getReason()).isEqualTo(Reason.TIMEOUT));
		assertThat(this.emulator.state().calls(EmulatorOperation.LIST)).isOne();
	}

	@Test
	void startWhenTokenDoesNotComeBeforeCallTimeoutHasSentNothing() {
		this.emulator.inject(EmulatorOperation.TOKEN, 9, Fault.delay(Duration.ofMinutes(1)));
		LiveOperations hasty = hasty(Duration.ofSeconds(20), Duration.ofMillis(200));
		assertThat(failureOf(hasty.start("room-1"))).isInstanceOfSatisfying(LiveRequestException.class,
				(failure) -> assertThat(failure.getReason()).isEqualTo(Reason.TIMEOUT));
		assertThat(this.emulator.state().calls(EmulatorOperation.START)).isZero();
	}

	private LiveOperations hasty(Duration readTimeout, Duration callTimeout) {
		this.client.close();
		this.client = EmulatorClient.builder(this.emulator.baseUrl())
			.readTimeout(readTimeout)
			.callTimeout(callTimeout)
			.build();
		return this.client.operations();
	}

	@Test
	void startWhenNobodyListensHasSentNothing() {
		try (LiveEmulator gone = LiveEmulator.start()) {
			URI nowhere = gone.baseUrl();
			gone.close();
			try (LiveClient lost = EmulatorClient.builder(nowhere).build()) {
				assertThat(failureOf(lost.operations().start("room-1")))
					.isInstanceOfSatisfying(LiveRequestException.class, (failure) -> {
						assertThat(failure.getReason()).isEqualTo(Reason.NOT_CONNECTED);
						assertThat(failure.isRequestSent()).isFalse();
						assertThat(failure.getHttpStatus()).isNull();
					});
			}
		}
	}

	static Stream<Named<Fault>> faultsThatMayPass() {
		return Stream.of(Named.of("busy", Fault.code(BUSY)), Named.of("inner timeout", Fault.code(INNER_TIMEOUT)),
				Named.of("inner failure", Fault.code(INNER_FAILURE)), Named.of("429", Fault.status(429)),
				Named.of("500", Fault.status(500)), Named.of("503", Fault.status(503)),
				Named.of("cut before", Fault.cutBefore()), Named.of("cut after", Fault.cutAfter()),
				Named.of("cut within", Fault.cutDuring()));
	}

	@ParameterizedTest
	@MethodSource("faultsThatMayPass")
	void listWhenFaultPassesSucceeds(Fault fault) {
		this.emulator.inject(EmulatorOperation.LIST, 2, fault);
		StepVerifier.create(this.operations.list()).expectComplete().verify(EmulatorClient.PATIENCE);
		assertThat(this.emulator.state().calls(EmulatorOperation.LIST)).isEqualTo(3);
	}

	@ParameterizedTest
	@MethodSource("faultsThatMayPass")
	void listWhenFaultStaysFailsAfterThreeAttempts(Fault fault) {
		this.emulator.inject(EmulatorOperation.LIST, 4, fault);
		assertThat(failureOf(this.operations.list().then())).isInstanceOf(LiveException.class);
		assertThat(this.emulator.state().calls(EmulatorOperation.LIST)).isEqualTo(3);
	}

	@ParameterizedTest
	@MethodSource("faultsThatMayPass")
	void accessTokenWhenFaultPassesIsFetched(Fault fault) {
		this.emulator.inject(EmulatorOperation.TOKEN, 2, fault);
		StepVerifier.create(this.operations.list()).expectComplete().verify(EmulatorClient.PATIENCE);
		assertThat(this.emulator.state().calls(EmulatorOperation.TOKEN)).isEqualTo(3);
	}

	static Stream<Named<Fault>> faultsThatDoNotPass() {
		return Stream.of(Named.of("failed", Fault.code(606000005)), Named.of("invalid", Fault.code(606000003)),
				Named.of("not authorized", Fault.code(6050030007L)), Named.of("400", Fault.status(400)),
				Named.of("garbage", Fault.garbage()), Named.of("empty", Fault.empty()));
	}

	@ParameterizedTest
	@MethodSource("faultsThatDoNotPass")
	void listWhenFaultDoesNotPassIsSentOnce(Fault fault) {
		this.emulator.inject(EmulatorOperation.LIST, fault);
		assertThat(failureOf(this.operations.list().then())).isInstanceOf(LiveException.class);
		assertThat(this.emulator.state().calls(EmulatorOperation.LIST)).isOne();
	}

	@Test
	void listWhenCodeIsUndocumentedOnceIsRepeated() {
		this.emulator.inject(EmulatorOperation.LIST, Fault.code(UNDOCUMENTED));
		StepVerifier.create(this.operations.list()).expectComplete().verify(EmulatorClient.PATIENCE);
	}

	@Test
	void listWhenCodeIsUndocumentedTwiceFailsWithItsNumber() {
		this.emulator.inject(EmulatorOperation.LIST, 2, Fault.code(UNDOCUMENTED));
		assertThat(failureOf(this.operations.list().then())).isInstanceOfSatisfying(LiveResponseException.class,
				(failure) -> {
					assertThat(failure.getKind()).isEqualTo(LiveErrorKind.UNKNOWN);
					assertThat(failure.getCode()).isEqualTo(UNDOCUMENTED);
				});
		assertThat(this.emulator.state().calls(EmulatorOperation.LIST)).isEqualTo(2);
	}

	@Test
	void startWhenTokenWasKilledIsRepeatedWithAnother() {
		this.operations.list().then().block(EmulatorClient.PATIENCE);
		this.emulator.expireTokens();
		StepVerifier.create(this.operations.start("room-1"))
			.expectNextCount(1)
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
		assertThat(this.emulator.state().tokenFetches()).isEqualTo(2);
		assertThat(this.emulator.state().calls(EmulatorOperation.START)).isEqualTo(2);
	}

	@Test
	void startWhenEveryTokenIsRejectedGivesUpAfterThreeRepetitions() {
		this.emulator.inject(EmulatorOperation.START, 9, Fault.code(606000001));
		assertThat(failureOf(this.operations.start("room-1"))).isInstanceOfSatisfying(LiveAuthenticationException.class,
				(failure) -> assertThat(failure.getKind()).isEqualTo(LiveErrorKind.TOKEN_EXPIRED));
		assertThat(this.emulator.state().calls(EmulatorOperation.START)).isEqualTo(4);
	}

	@Test
	void callsWhenTokenWasKilledShareOneFetch() {
		this.operations.list().then().block(EmulatorClient.PATIENCE);
		this.emulator.expireTokens();
		Mono<Void> calls = Mono
			.when(Stream.generate(() -> this.operations.list().then()).limit(64).toArray(Mono[]::new));
		StepVerifier.create(calls).expectComplete().verify(EmulatorClient.PATIENCE);
		assertThat(this.emulator.state().tokenFetches()).isEqualTo(2);
	}

	@Test
	void callWhenTokenFetchFailedBeforeTriesAgain() {
		this.emulator.inject(EmulatorOperation.TOKEN, Fault.code(606000000));
		assertThat(failureOf(this.operations.list().then())).isInstanceOf(LiveAuthenticationException.class);
		StepVerifier.create(this.operations.list()).expectComplete().verify(EmulatorClient.PATIENCE);
	}

	private static Throwable failureOf(Mono<?> call) {
		return call.<Throwable>then(Mono.empty()).onErrorResume(Mono::just).block(EmulatorClient.PATIENCE);
	}

}
