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

package io.github.cloudlive.health;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthContributors;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;

import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.token.VirtualClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link LiveHealth}.
 */
class LiveHealthTests {

	private static final Duration MAX_AGE = Duration.ofMinutes(5);

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final VirtualClock clock = new VirtualClock();

	private final FakeGateway gateway = new FakeGateway();

	private final LiveClient studio = this.gateway.client(this.clock);

	private final LiveClient events = this.gateway.client(this.clock);

	private final LiveHealth health = health(MAX_AGE);

	@Test
	void streamHasAccountsAndThese() {
		assertThat(this.health.stream().map(ReactiveHealthContributors.Entry::name)).containsExactly("studio",
				"events");
		assertThat(account("studio").stream().map(ReactiveHealthContributors.Entry::name)).containsExactly("token",
				"gateway");
	}

	@Test
	void getContributorWhenThereIsNoSuchAccountIsNull() {
		assertThat(this.health.getContributor("other")).isNull();
	}

	@Test
	void healthWhenAskedForCallsNobody() {
		part("studio", "token");
		part("studio", "gateway");
		assertThat(this.gateway.requests).isEmpty();
	}

	@Test
	void healthWhenOneAccountCalledIsThatOfIt() {
		this.studio.operations().list().blockLast(LIMIT);
		assertThat(part("studio", "gateway").getStatus()).isEqualTo(Status.UP);
		assertThat(part("studio", "token").getStatus()).isEqualTo(Status.UP);
		assertThat(part("events", "gateway").getStatus()).isEqualTo(Status.UNKNOWN);
		assertThat(part("events", "token").getStatus()).isEqualTo(Status.UNKNOWN);
	}

	@Test
	void healthTellsNoSecret() {
		this.studio.operations().list().blockLast(LIMIT);
		this.gateway.answer = "{\"code\":606000005,\"msg\":\"not with " + FakeGateway.TOKEN + "\"}";
		this.studio.operations().list().onErrorComplete().blockLast(LIMIT);
		assertThat(part("studio", "gateway").getDetails()).containsKeys("lastSuccess", "lastFailure");
		assertThat(part("studio", "gateway").toString() + part("studio", "token")).doesNotContain(FakeGateway.TOKEN,
				"0123456789abcdef", "demo-developer");
	}

	@Test
	void healthTellsStore() {
		assertThat(part("studio", "token").getDetails()).containsEntry("store", "InMemoryAccessTokenStore");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT0.999S", "-PT1S", "PT24H0.001S" })
	void createWhenMaxAgeIsOutOfRangeFails(Duration maxAge) {
		assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> health(maxAge))
			.withMessageStartingWith("'maxAge' must be between 1s and 1d, but was ");
	}

	private LiveHealth health(Duration maxAge) {
		Map<String, LiveClient> clients = new LinkedHashMap<>();
		clients.put("studio", this.studio);
		clients.put("events", this.events);
		return new LiveHealth(clients, maxAge, this.clock);
	}

	private Health part(String account, String part) {
		return ((ReactiveHealthIndicator) account(account).getContributor(part)).health(true)
			.blockOptional(LIMIT)
			.orElseThrow();
	}

	private CompositeReactiveHealthContributor account(String name) {
		return (CompositeReactiveHealthContributor) this.health.getContributor(name);
	}

}
