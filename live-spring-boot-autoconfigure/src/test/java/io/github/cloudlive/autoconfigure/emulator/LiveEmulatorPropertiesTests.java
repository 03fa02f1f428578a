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

package io.github.cloudlive.autoconfigure.emulator;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveAuthenticationException;
import io.github.cloudlive.LiveNotFoundException;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveOverloadedException;
import io.github.cloudlive.autoconfigure.InvalidLivePropertyException;
import io.github.cloudlive.autoconfigure.LiveAutoConfiguration;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.emulator.EmulatorBindException;
import io.github.cloudlive.emulator.LiveEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the properties of the embedded emulator.
 */
class LiveEmulatorPropertiesTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveEmulatorAutoConfiguration.class, LiveAutoConfiguration.class))
		.withPropertyValues("live.emulator.enabled=true", "live.emulator.port=0", "live.retry.max-attempts=1");

	@Test
	void portWhenTakenFailsWithAdvice() {
		try (LiveEmulator other = LiveEmulator.start()) {
			this.contextRunner.withPropertyValues("live.emulator.port=" + other.port()).run((context) -> {
				assertThat(context).getFailure().hasRootCauseInstanceOf(Exception.class);
				FailureAnalysis analysis = new EmulatorBindFailureAnalyzer().analyze(context.getStartupFailure());
				assertThat(analysis.getCause()).isInstanceOf(EmulatorBindException.class);
				assertThat(analysis.getDescription())
					.startsWith("The emulator cannot listen on 127.0.0.1:" + other.port() + ": the port is taken.");
				assertThat(analysis.getAction()).contains("127.0.0.1:" + other.port()).contains("'live.emulator.port'");
			});
		}
	}

	@Test
	void tokenLifetimeIsThatOfTokens() {
		this.contextRunner.withPropertyValues("live.emulator.token-lifetime=90s").run((context) -> {
			list(context).expectComplete().verify(LIMIT);
			assertThat(context.getBean(LiveClient.class).accessTokens().peek().getLifetime())
				.isEqualTo(Duration.ofSeconds(90));
		});
	}

	@Test
	void capacityBoundsLives() {
		this.contextRunner.withPropertyValues("live.emulator.capacity=0")
			.run((context) -> StepVerifier.create(operations(context).start("g"))
				.expectError(LiveOverloadedException.class)
				.verify(LIMIT));
	}

	@ParameterizedTest
	@CsvSource({ "nine-digits, 605030001", "ten-digits, 6050030001" })
	void codeLengthIsThatOfCodes(String codeLength, long code) {
		this.contextRunner.withPropertyValues("live.emulator.code-length=" + codeLength)
			.run((context) -> StepVerifier.create(operations(context).stop("g"))
				.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(LiveNotFoundException.class,
						(notFound) -> assertThat(notFound.getReceivedCode()).isEqualTo(code)))
				.verify(LIMIT));
	}

	@ParameterizedTest
	@CsvSource({ "flat, list", "result, live_info_list" })
	void listShapeIsThatOfLists(String listShape, String field) {
		this.contextRunner.withPropertyValues("live.emulator.list-shape=" + listShape)
			.run((context) -> StepVerifier.create(rawList(context))
				.assertNext((json) -> assertThat(json).contains("\"" + field + "\""))
				.expectComplete()
				.verify(LIMIT));
	}

	@Test
	void publicUrlIsThatOfStreams() {
		this.contextRunner.withPropertyValues("live.emulator.public-url=https://live.example.com:8443")
			.run((context) -> StepVerifier.create(operations(context).start("g"))
				.assertNext((live) -> assertThat(live.getFlvUrl()).hasScheme("https")
					.hasHost("live.example.com")
					.hasPort(8443))
				.expectComplete()
				.verify(LIMIT));
	}

	@ParameterizedTest
	@CsvSource({ "media.enabled=true, .m3u8, 200", "media.enabled=false, .m3u8, 404",
			"media.max-viewers=0, .flv, 503" })
	void mediaDecideWhetherStreamsPlay(String property, String format, int status) {
		this.contextRunner.withPropertyValues("live.emulator." + property)
			.run((context) -> StepVerifier
				.create(operations(context).start("g")
					.flatMap((live) -> WebClient.create()
						.get()
						.uri(URI.create(live.getFlvUrl().toString().replace(".flv", format)))
						.exchangeToMono((response) -> Mono.just(response.statusCode().value()))))
				.expectNext(status)
				.expectComplete()
				.verify(LIMIT));
	}

	@Test
	void mediaWhenNumberOfViewersIsNegativeFailsWithKey() {
		this.contextRunner.withPropertyValues("live.emulator.media.max-viewers=-1")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidLivePropertyException.class)
				.hasMessageContaining("live.emulator.media.max-viewers"));
	}

	@Test
	void accountsWhenSetAreTheOnlyOnesAndFirstIsUsed() {
		this.contextRunner
			.withPropertyValues("live.emulator.accounts[0].developer-id=one",
					"live.emulator.accounts[0].developer-secret=1111111111111111",
					"live.emulator.accounts[0].app-ids=b,a", "live.emulator.accounts[1].developer-id=two",
					"live.emulator.accounts[1].developer-secret=2222222222222222")
			.run((context) -> {
				StepVerifier.create(operations(context).start("g")).expectNextCount(1).expectComplete().verify(LIMIT);
				assertThat(context.getBean(LiveEmulator.class).state().lives()).singleElement()
					.satisfies((live) -> assertThat(live.developerId()).isEqualTo("one"))
					.satisfies((live) -> assertThat(live.appId()).isEqualTo("a"));
			});
	}

	@Test
	void appIdWhenSetIsUsed() {
		this.contextRunner.withPropertyValues("live.app-id=own-app").run((context) -> {
			StepVerifier.create(operations(context).start("g")).expectNextCount(1).expectComplete().verify(LIMIT);
			assertThat(context.getBean(LiveEmulator.class).state().lives()).singleElement()
				.satisfies((live) -> assertThat(live.appId()).isEqualTo("own-app"));
		});
	}

	@Test
	void appIdWhenNotOfAccountIsRefused() {
		this.contextRunner.withPropertyValues("live.app-id=other-app", "live.emulator.accounts[0].app-ids=own-app")
			.run((context) -> list(context).expectError(LiveAuthenticationException.class).verify(LIMIT));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			live.emulator.address=                                | live.emulator.address
			live.emulator.port=70000                              | live.emulator.port
			live.emulator.port=-1                                 | live.emulator.port
			live.emulator.token-lifetime=0s                       | live.emulator.token-lifetime
			live.emulator.capacity=-1                             | live.emulator.capacity
			live.emulator.public-url=ftp://live.example.com       | live.emulator.public-url
			live.emulator.accounts[0].developer-secret=topsecret  | live.emulator.accounts[0]
			""")
	void valueWhenItCannotBeUsedIsNamedWithoutSecret(String property, String key) {
		this.contextRunner.withPropertyValues(property)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidLivePropertyException.class)
				.hasMessageStartingWith("'" + key + "' cannot be used: ")
				.hasMessageNotContaining("topsecret"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "开发者", "a b" })
	void accountsWhenIdOfFirstCannotBeSentNameIt(String developerId) {
		this.contextRunner.withPropertyValues("live.emulator.accounts[0].developer-id=" + developerId)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidLivePropertyException.class)
				.hasMessage("'live.emulator.accounts[0].developer-id' must be printable ASCII without spaces"));
	}

	@Test
	void accountsWhenTwoHaveSameIdNameSecond() {
		this.contextRunner
			.withPropertyValues("live.emulator.accounts[0].developer-id=one",
					"live.emulator.accounts[1].developer-id=one")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageStartingWith("'live.emulator.accounts[1]' cannot be used: "));
	}

	private static LiveOperations operations(AssertableApplicationContext context) {
		return context.getBean(LiveOperations.class);
	}

	private static StepVerifier.FirstStep<?> list(AssertableApplicationContext context) {
		return StepVerifier.create(operations(context).list());
	}

	private static Mono<String> rawList(AssertableApplicationContext context) {
		WebClient webClient = WebClient.create(context.getBean(LiveEmulator.class).baseUrl().toString());
		return context.getBean(LiveClient.class)
			.accessTokens()
			.get()
			.flatMap((token) -> webClient.get()
				.uri("/v1/live/list?app_id=demo-app")
				.header(HttpHeaders.AUTHORIZATION, token.getValue())
				.retrieve()
				.bodyToMono(String.class));
	}

}
