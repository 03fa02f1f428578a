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
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.token.VirtualClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link LiveHealthProbe}.
 */
class LiveHealthProbeTests {

	private static final Duration INTERVAL = Duration.ofSeconds(30);

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final String PING = "/v1/live/list";

	private final VirtualClock clock = new VirtualClock();

	private final FakeGateway gateway = new FakeGateway();

	private final LiveClient client = this.gateway.client(this.clock);

	private final LiveHealth health = new LiveHealth(Map.of("default", this.client), Duration.ofMinutes(5), this.clock);

	private final LiveHealthProbe probe = new LiveHealthProbe(this.health, INTERVAL, this.clock.scheduler());

	@AfterEach
	void close() {
		this.probe.stop();
		this.client.close();
	}

	@Test
	void startCallsNobodyBeforeTheIntervalIsOver() {
		this.probe.start();
		this.clock.move(INTERVAL.minusMillis(1));
		assertThat(this.gateway.requests).isEmpty();
	}

	@Test
	void lookFetchesTokenWhereThereIsNoneAndAsksGateway() {
		refuseAsIncomplete();
		this.probe.start();
		this.clock.move(INTERVAL);
		assertThat(this.gateway.requests).containsExactly("/access/token", PING);
		assertThat(status("gateway")).isEqualTo(Status.UP);
		assertThat(status("token")).isEqualTo(Status.UP);
	}

	@Test
	void lookComesOnceAnInterval() {
		this.probe.start();
		this.clock.move(INTERVAL.multipliedBy(5));
		assertThat(this.gateway.requests).containsExactly("/access/token", PING, PING, PING, PING, PING);
	}

	@Test
	void lookWhenHealthIsAskedForOftenIsMadeNoMoreOften() {
		this.probe.start();
		this.clock.move(INTERVAL);
		for (int i = 0; i < 100; i++) {
			status("gateway");
			status("token");
		}
		assertThat(this.gateway.requests).containsExactly("/access/token", PING);
	}

	@Test
	void lookWhenGatewayFailsIsSentOnceAndKeepsHealthDown() {
		this.gateway.answer = "{\"code\":606000005}";
		this.probe.start();
		this.clock.move(INTERVAL.multipliedBy(40));
		assertThat(this.gateway.requests).filteredOn(PING::equals).hasSize(40);
		assertThat(status("gateway")).isEqualTo(Status.DOWN);
	}

	@Test
	void lookWhenGatewayIsWellAgainBringsHealthUp() {
		this.gateway.answer = "{\"code\":606000005}";
		this.probe.start();
		this.clock.move(INTERVAL);
		refuseAsIncomplete();
		this.clock.move(INTERVAL);
		assertThat(status("gateway")).isEqualTo(Status.UP);
	}

	@Test
	void lookWhenCallEndedInLastHalfIntervalIsLeftOut() {
		this.probe.start();
		this.clock.move(INTERVAL.dividedBy(2));
		this.client.operations().list().blockLast(LIMIT);
		this.clock.move(INTERVAL.dividedBy(2));
		assertThat(this.gateway.requests).doesNotContain(PING);
	}

	@Test
	void lookWhenCallEndedBeforeIsMade() {
		this.probe.start();
		this.clock.move(INTERVAL.dividedBy(2).minusMillis(1));
		this.client.operations().list().blockLast(LIMIT);
		this.clock.move(INTERVAL);
		assertThat(this.gateway.requests).filteredOn(PING::equals).hasSize(1);
	}

	@Test
	void lookWhenOneTakesLongWaitsForItsEnd() {
		this.client.operations().list().blockLast(LIMIT);
		this.clock.move(INTERVAL);
		Sinks.Empty<Void> answer = Sinks.empty();
		this.gateway.pause = answer.asMono();
		this.probe.start();
		this.clock.move(INTERVAL.plusSeconds(5));
		assertThat(this.gateway.requests).filteredOn(PING::equals).hasSize(1);
		answer.tryEmitEmpty();
		this.clock.move(INTERVAL.minusMillis(1));
		assertThat(this.gateway.requests).filteredOn(PING::equals).hasSize(1);
		this.clock.move(Duration.ofMillis(1));
		assertThat(this.gateway.requests).filteredOn(PING::equals).hasSize(2);
	}

	@Test
	void stopEndsLooksUntilStartedAgain() {
		this.probe.start();
		this.probe.stop();
		assertThat(this.probe.isRunning()).isFalse();
		this.clock.move(INTERVAL.multipliedBy(3));
		assertThat(this.gateway.requests).isEmpty();
		this.probe.start();
		assertThat(this.probe.isRunning()).isTrue();
		this.clock.move(INTERVAL);
		assertThat(this.gateway.requests).contains(PING);
	}

	@Test
	void stopWhenLookIsUnderWayCancelsIt() {
		boolean[] cancelled = new boolean[1];
		this.client.operations().list().blockLast(LIMIT);
		this.gateway.pause = Mono.<Void>never().doOnCancel(() -> cancelled[0] = true);
		this.probe.start();
		this.clock.move(INTERVAL);
		this.probe.stop();
		assertThat(cancelled[0]).isTrue();
	}

	@Test
	void startWhenRunningStartsNothing() {
		this.probe.start();
		this.probe.start();
		this.clock.move(INTERVAL);
		assertThat(this.gateway.requests).filteredOn(PING::equals).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT0.999S", "PT2M30.001S" })
	void createWhenIntervalIsOutOfRangeFails(Duration interval) {
		assertThatExceptionOfType(InvalidFieldException.class)
			.isThrownBy(() -> new LiveHealthProbe(this.health, interval, this.clock.scheduler()))
			.withMessageStartingWith(
					"'probeInterval' must be between 1s and PT2M30S (half of the maximum age), but was ");
	}

	private void refuseAsIncomplete() {
		this.gateway.answer = "{\"code\":606000002}";
	}

	private Status status(String part) {
		CompositeReactiveHealthContributor account = (CompositeReactiveHealthContributor) this.health
			.getContributor("default");
		return ((ReactiveHealthIndicator) account.getContributor(part)).health()
			.blockOptional(LIMIT)
			.orElseThrow()
			.getStatus();
	}

}
