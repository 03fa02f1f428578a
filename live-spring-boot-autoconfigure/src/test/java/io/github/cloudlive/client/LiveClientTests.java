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
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.github.cloudlive.CropMode;
import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.LiveAlreadyExistsException;
import io.github.cloudlive.LiveAuthenticationException;
import io.github.cloudlive.LiveErrorKind;
import io.github.cloudlive.LiveNotFoundException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.QualityLevel;
import io.github.cloudlive.StartLiveRequest;
import io.github.cloudlive.emulator.CodeLength;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.ListShape;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.DeveloperCredentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The operations against the emulator, without faults.
 */
class LiveClientTests {

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

	@Test
	void startWhenGroupIsNotLiveGivesUrls() {
		StepVerifier.create(this.operations.start("room-1")).assertNext((live) -> {
			assertThat(live.getGroupId()).isEqualTo("room-1");
			assertThat(live.getFlvUrl().toString()).startsWith(this.emulator.baseUrl().toString())
				.endsWith("_room-1.flv");
			assertThat(live.getM3u8Url().toString()).endsWith("_room-1.m3u8");
			assertThat(live.getRtmpUrl().toString()).startsWith("rtmp://").endsWith("_room-1");
		}).expectComplete().verify(EmulatorClient.PATIENCE);
	}

	@Test
	void startWhenNotSubscribedSendsNothing() {
		this.operations.start("room-1");
		assertThat(this.emulator.state().calls()).allSatisfy((operation, calls) -> assertThat(calls).isZero());
	}

	@Test
	void startWhenSubscribedTwiceIsTwoOperations() {
		Mono<LiveStream> start = this.operations.start("room-1");
		StepVerifier.create(start).expectNextCount(1).expectComplete().verify(EmulatorClient.PATIENCE);
		StepVerifier.create(start).expectError(LiveAlreadyExistsException.class).verify(EmulatorClient.PATIENCE);
		assertThat(this.emulator.state().calls(EmulatorOperation.START)).isEqualTo(2);
	}

	@Test
	void startWhenAllFieldsAreSetIsAccepted() {
		StartLiveRequest request = StartLiveRequest.builder("room-1")
			.width(1)
			.height(1080)
			.cropMode(CropMode.FIT)
			.frameRate(30)
			.qualityLevel(QualityLevel.HIGH_DEFINITION)
			.pushAddress("rtmp://media.example.com/live/room-1?key=geheim")
			.build();
		StepVerifier.create(this.operations.start(request))
			.expectNextCount(1)
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
	}

	@Test
	void startWhenGroupIsLiveFailsWithBothCodesAndWords() {
		this.operations.start("room-1").block(EmulatorClient.PATIENCE);
		StepVerifier.create(this.operations.start("room-1"))
			.expectErrorSatisfies(
					(ex) -> assertThat(ex).isInstanceOfSatisfying(LiveAlreadyExistsException.class, (failure) -> {
						assertThat(failure.getCode()).isEqualTo(6050030012L);
						assertThat(failure.getReceivedCode()).isEqualTo(6050030012L);
						assertThat(failure.getKind()).isEqualTo(LiveErrorKind.ALREADY_EXISTS);
						assertThat(failure.getOperation()).isEqualTo(LiveOperation.START);
						assertThat(failure.getHttpStatus()).isEqualTo(200);
						assertThat(failure.getDescription()).isEqualTo("the live context already exists");
						assertThat(failure.getChineseDescription()).isEqualTo("上下文已经存在");
					}))
			.verify(EmulatorClient.PATIENCE);
	}

	@Test
	void startWhenCodesHaveNineDigitsFailsWithCanonicalCode() {
		try (LiveEmulator nineDigits = LiveEmulator.builder().port(0).codeLength(CodeLength.NINE_DIGITS).start();
				LiveClient another = EmulatorClient.builder(nineDigits.baseUrl()).build()) {
			another.operations().start("room-1").block(EmulatorClient.PATIENCE);
			StepVerifier.create(another.operations().start("room-1"))
				.expectErrorSatisfies(
						(ex) -> assertThat(ex).isInstanceOfSatisfying(LiveAlreadyExistsException.class, (failure) -> {
							assertThat(failure.getCode()).isEqualTo(6050030012L);
							assertThat(failure.getReceivedCode()).isEqualTo(605030012L);
						}))
				.verify(EmulatorClient.PATIENCE);
		}
	}

	@Test
	void stopWhenGroupIsLiveStopsIt() {
		this.operations.start("room-1").block(EmulatorClient.PATIENCE);
		StepVerifier.create(this.operations.stop("room-1")).expectComplete().verify(EmulatorClient.PATIENCE);
		assertThat(this.emulator.state().lives()).isEmpty();
	}

	@Test
	void stopWhenGroupIsNotLiveFails() {
		StepVerifier.create(this.operations.stop("room-1"))
			.expectError(LiveNotFoundException.class)
			.verify(EmulatorClient.PATIENCE);
	}

	@Test
	void stopWhenGroupIdIsBlankIsRefusedAtOnce() {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> this.operations.stop(" "))
			.satisfies((ex) -> assertThat(ex.getField()).isEqualTo("groupId"));
	}

	@Test
	void listWhenNothingIsLiveIsEmpty() {
		StepVerifier.create(this.operations.list()).expectComplete().verify(EmulatorClient.PATIENCE);
	}

	@Test
	void listWhenSomethingIsLiveTellsStartTime() {
		this.operations.start("room-1").block(EmulatorClient.PATIENCE);
		StepVerifier.create(this.operations.list())
			.assertNext((live) -> assertThat(live.getStartTime())
				.isEqualTo(this.emulator.state().lives().get(0).startTime().truncatedTo(ChronoUnit.SECONDS)))
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
	}

	@Test
	void listWhenListIsInResultGivesLives() {
		try (LiveEmulator wrapping = LiveEmulator.builder().port(0).listShape(ListShape.RESULT).start();
				LiveClient another = EmulatorClient.builder(wrapping.baseUrl()).build()) {
			another.operations().start("room-1").block(EmulatorClient.PATIENCE);
			StepVerifier.create(another.operations().list())
				.expectNextCount(1)
				.expectComplete()
				.verify(EmulatorClient.PATIENCE);
		}
	}

	@Test
	void listWhenTenThousandAreLiveGivesAll() {
		List<String> groups = Flux.range(0, 10_000)
			.map((number) -> "room-" + number)
			.collectList()
			.block(EmulatorClient.PATIENCE);
		Flux.fromIterable(groups).flatMap(this.operations::start, 64).blockLast(Duration.ofSeconds(120));
		StepVerifier.create(this.operations.list().map(LiveStream::getGroupId).collectList())
			.assertNext((listed) -> assertThat(listed).containsExactlyInAnyOrderElementsOf(groups))
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
	}

	@Test
	void findWhenGroupIsLiveGivesIt() {
		this.operations.start("room-1").block(EmulatorClient.PATIENCE);
		this.operations.start("room-2").block(EmulatorClient.PATIENCE);
		StepVerifier.create(this.operations.find("room-2"))
			.assertNext((live) -> assertThat(live.getGroupId()).isEqualTo("room-2"))
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
	}

	@Test
	void findWhenGroupIsNotLiveIsEmpty() {
		StepVerifier.create(this.operations.find("room-1")).expectComplete().verify(EmulatorClient.PATIENCE);
	}

	@Test
	void forAppWhenSameGroupIsLiveInOtherAppIsApart() {
		this.operations.start("room-1").block(EmulatorClient.PATIENCE);
		LiveOperations other = this.operations.forApp("other & app");
		StepVerifier.create(other.list()).expectComplete().verify(EmulatorClient.PATIENCE);
		StepVerifier.create(other.start("room-1")).expectNextCount(1).expectComplete().verify(EmulatorClient.PATIENCE);
		assertThat(this.emulator.state().tokenFetches()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "房间一", "a b", "it's \"quoted\"", "a/b\\c", "100%", "%41", "a?b=c&d", "a#b", "<b>x</b>",
			"😀👩‍👩‍👧", "a+b", "ééé", "[1]", "{groupId}", "..", "a;b,c:d@e" })
	void startWhenGroupIdIsOddTextPassesItUnharmed(String groupId) {
		StepVerifier.create(this.operations.start(groupId)).assertNext((live) -> {
			assertThat(live.getGroupId()).isEqualTo(groupId);
			assertThat(live.getFlvUrl()).isNotNull();
		}).expectComplete().verify(EmulatorClient.PATIENCE);
		assertThat(this.emulator.state().lives().get(0).groupId()).isEqualTo(groupId);
		StepVerifier.create(this.operations.find(groupId))
			.assertNext((live) -> assertThat(live.getFlvUrl().getPath()).endsWith("_" + groupId + ".flv"))
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
		StepVerifier.create(this.operations.stop(groupId)).expectComplete().verify(EmulatorClient.PATIENCE);
	}

	@Test
	void callWhenSecretIsWrongFailsWithAuthentication() {
		try (LiveClient wrong = EmulatorClient.builder(this.emulator.baseUrl())
			.credentials(new DeveloperCredentials("demo-developer", "fedcba9876543210"))
			.build()) {
			StepVerifier.create(wrong.operations().start("room-1"))
				.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(LiveAuthenticationException.class,
						(failure) -> assertThat(failure.getOperation()).isEqualTo(LiveOperation.TOKEN)))
				.verify(EmulatorClient.PATIENCE);
			assertThat(this.emulator.state().calls(EmulatorOperation.START)).isZero();
		}
	}

	@Test
	void accessTokenWhenTenThousandAskAtOnceIsFetchedOnce() {
		Mono<AccessToken> ask = Mono.defer(this.client.accessTokens()::get);
		StepVerifier.create(Flux.range(0, 10_000).flatMap((number) -> ask, 10_000).distinct().count())
			.expectNext(1L)
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
		assertThat(this.emulator.state().tokenFetches()).isOne();
	}

	@Test
	void callWhenGatewayIsDiscoveredFindsIt() {
		try (LiveClient discovering = EmulatorClient.builder(this.emulator.baseUrl())
			.baseUrl(null)
			.discoveryUrl(this.emulator.baseUrl().resolve("/server/address"))
			.build()) {
			StepVerifier.create(discovering.operations().start("room-1"))
				.expectNextCount(1)
				.expectComplete()
				.verify(EmulatorClient.PATIENCE);
			StepVerifier.create(discovering.operations().list())
				.expectNextCount(1)
				.expectComplete()
				.verify(EmulatorClient.PATIENCE);
			assertThat(this.emulator.state().calls(EmulatorOperation.DISCOVERY)).isOne();
		}
	}

}
