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

package io.github.cloudlive.actuate.endpoint;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.client.RetryBudgetState;
import io.github.cloudlive.health.FakeGateway;
import io.github.cloudlive.network.GivenToken;
import io.github.cloudlive.token.AccessTokenSupplier;
import io.github.cloudlive.token.VirtualClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link LiveEndpoint}.
 */
class LiveEndpointTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final String FAILURE = "{\"code\":606000005,\"msg\":\"坏了\"}";

	private final VirtualClock clock = new VirtualClock();

	private final FakeGateway gateway = new FakeGateway();

	private final LiveClient studio = this.gateway.client(this.clock);

	private final LiveClient events = this.gateway.client(this.clock);

	private final LiveEndpoint endpoint = new LiveEndpoint(clients(), this.clock);

	@Test
	void liveTellsAllAccounts() {
		assertThat(this.endpoint.live().accounts().keySet()).containsExactly("studio", "events");
	}

	@Test
	void accountWhenThereIsNoSuchIsNull() {
		assertThat(this.endpoint.account("other")).isNull();
	}

	@Test
	void accountWhenAskedForCallsNobody() {
		this.endpoint.live();
		studio();
		assertThat(this.gateway.requests).isEmpty();
	}

	@Test
	void accountWhenNothingWasCalledHasNoToken() {
		assertThat(studio()).isEqualTo(new AccountDescriptor("app", "http://gateway.example.com:28000/live",
				"InMemoryAccessTokenStore", null, null, new RetryBudgetState(500, 500), List.of()));
	}

	@Test
	void accountWhenGatewayWasNotFoundYetHasNone() {
		LiveClient client = new LiveClientBuilder("app").tokenSupplier(new GivenToken()).build();
		AccountDescriptor account = new LiveEndpoint(Map.of("own", client), this.clock).account("own");
		assertThat(account.gateway()).isNull();
		assertThat(account.tokenStore()).isNull();
	}

	@Test
	void tokenTellsItsAge() {
		list();
		this.clock.move(MINUTE);
		assertThat(studio().token()).isEqualTo(new TokenDescriptor(1, "82b3fdc2", VirtualClock.START, "60s", "7140s"));
	}

	@Test
	void tokenWhenExpiredHasNothingRemaining() {
		list();
		this.clock.move(Duration.ofHours(3));
		assertThat(studio().token().remaining()).isEqualTo("0s");
	}

	@Test
	void tokenIsThatOfTheAccount() {
		list();
		assertThat(this.endpoint.account("events").token()).isNull();
	}

	@Test
	void lastRotationTellsTrigger() {
		list();
		assertThat(studio().lastRotation()).isEqualTo(new RotationDescriptor(VirtualClock.START, "cold", 1));
		this.clock.move(MINUTE);
		rotate();
		assertThat(studio().lastRotation())
			.isEqualTo(new RotationDescriptor(VirtualClock.START.plus(MINUTE), "requested", 2));
	}

	@Test
	void lastErrorsTellNewestFirst() {
		this.gateway.answer = FAILURE;
		list();
		this.clock.move(MINUTE);
		stop();
		assertThat(studio().lastErrors()).containsExactly(
				new ErrorDescriptor(VirtualClock.START.plus(MINUTE), "stop", "error", "failed", 606000005L,
						"operation failed"),
				new ErrorDescriptor(VirtualClock.START, "list", "error", "failed", 606000005L, "operation failed"));
	}

	@Test
	void lastErrorsWhenThereAreManyAreTheLastTen() {
		this.gateway.answer = FAILURE;
		for (int i = 0; i < 15; i++) {
			list();
			this.clock.move(MINUTE);
		}
		assertThat(studio().lastErrors()).hasSize(10)
			.last()
			.extracting(ErrorDescriptor::time)
			.isEqualTo(VirtualClock.START.plus(MINUTE.multipliedBy(5)));
	}

	@Test
	void lastErrorsWhenOneFetchFailedForManyTellItOnce() {
		this.gateway.tokenAnswer = "{\"code\":606000000}";
		this.gateway.pause = Mono.delay(Duration.ofMillis(100), this.clock.scheduler()).then();
		Stream.generate(() -> this.studio.operations().list().then().onErrorComplete())
			.limit(5)
			.forEach(Mono::subscribe);
		this.clock.move(MINUTE);
		assertThat(studio().lastErrors()).singleElement()
			.satisfies((error) -> assertThat(error.operation()).isEqualTo("token"));
	}

	@Test
	void lastErrorsWhenFetchFailedForNobodyTellIt() {
		list();
		this.clock.move(MINUTE);
		this.gateway.tokenAnswer = FAILURE;
		rotate();
		assertThat(studio().lastErrors()).singleElement()
			.satisfies((error) -> assertThat(error.operation()).isEqualTo("token"));
	}

	@Test
	void rotateAnswersWithNewToken() {
		list();
		this.clock.move(MINUTE);
		assertThat(rotate()).isEqualTo(new RotationAnswer(200,
				new TokenDescriptor(2, "82b3fdc2", VirtualClock.START.plus(MINUTE), "0s", "7200s")));
	}

	@Test
	void rotateWhenTooSoonTellsWhenToAskAgain() {
		list();
		this.clock.move(Duration.ofMillis(600));
		RotationAnswer answer = rotate();
		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.body()).isInstanceOfSatisfying(RefusalDescriptor.class, (refusal) -> {
			assertThat(refusal.retryAfter()).isEqualTo("1s");
			assertThat(refusal.message()).contains("'token.min-fetch-interval'");
		});
		assertThat(this.gateway.requests).as("a fetch and a list").hasSize(2);
	}

	@Test
	void rotateWhenSupplierIsUsersOwnTellsThatItCannot() {
		LiveClient client = new LiveClientBuilder("app").baseUrl(URI.create("http://gateway.example.com"))
			.tokenSupplier(new GivenToken())
			.build();
		RotationAnswer answer = new LiveEndpoint(Map.of("own", client), this.clock).rotate("own").block(LIMIT);
		assertThat(answer).isEqualTo(new RotationAnswer(409,
				new RefusalDescriptor("This access token supplier does not fetch on request", null)));
	}

	@Test
	void rotateWhenClientIsClosedTellsThatItWasCutOff() {
		this.studio.close();
		RotationAnswer answer = rotate();
		assertThat(answer).isEqualTo(new RotationAnswer(503, new ErrorDescriptor(VirtualClock.START, "token", "unknown",
				"unknown", null, "the rotation was cut off: the client is closed")));
	}

	@Test
	void rotateWhenUsersOwnSupplierFailsTellsNoMessageOfIts() {
		AccessTokenSupplier failing = mock();
		given(failing.rotate()).willReturn(Mono.error(new IllegalStateException("a secret")));
		LiveClient client = new LiveClientBuilder("app").baseUrl(URI.create("http://gateway.example.com"))
			.tokenSupplier(failing)
			.build();
		RotationAnswer answer = new LiveEndpoint(Map.of("own", client), this.clock).rotate("own").block(LIMIT);
		assertThat(answer).isEqualTo(new RotationAnswer(502, new ErrorDescriptor(VirtualClock.START, "token", "unknown",
				"unknown", null, "the access token supplier failed: java.lang.IllegalStateException")));
	}

	@Test
	void rotateWhenPlatformRefusesTellsItsCode() {
		this.gateway.tokenAnswer = "{\"code\":606000000,\"msg\":\"坏了\"}";
		RotationAnswer answer = rotate();
		assertThat(answer.status()).isEqualTo(502);
		assertThat(answer.body()).isInstanceOfSatisfying(ErrorDescriptor.class, (error) -> {
			assertThat(error.operation()).isEqualTo("token");
			assertThat(error.kind()).isEqualTo("authentication");
			assertThat(error.code()).isEqualTo(606000000);
			assertThat(error.message()).isASCII();
		});
	}

	@Test
	void rotateWhenThereIsNoSuchAccountIsEmpty() {
		assertThat(this.endpoint.rotate("other").blockOptional(LIMIT)).isEmpty();
	}

	private Map<String, LiveClient> clients() {
		Map<String, LiveClient> clients = new LinkedHashMap<>();
		clients.put("studio", this.studio);
		clients.put("events", this.events);
		return clients;
	}

	private AccountDescriptor studio() {
		return this.endpoint.account("studio");
	}

	private RotationAnswer rotate() {
		return this.endpoint.rotate("studio").block(LIMIT);
	}

	private void list() {
		this.studio.operations().list().then().onErrorComplete().block(LIMIT);
	}

	private void stop() {
		this.studio.operations().stop("room-1").onErrorComplete().block(LIMIT);
	}

}
