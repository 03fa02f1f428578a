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

package io.github.cloudlive.metrics;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientListener;
import io.github.cloudlive.client.RetryBudgetSettings;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.token.StoreCommand;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveMeters}, by calls to an emulator.
 */
class LiveMetersTests {

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final LiveClient client = MeteredClient.builder(emulator.baseUrl(), this.registry)
		.retryBudget(new RetryBudgetSettings(20, 5))
		.build();

	@AfterEach
	void close() {
		this.client.close();
	}

	@Test
	void triesWhenAllIsWellAreCountedAsSuccess() {
		list();
		assertThat(count("live.client.tries", "operation", "token", "result", "success")).isOne();
		assertThat(count("live.client.tries", "operation", "list", "result", "success")).isOne();
		assertThat(count("live.client.tries", "operation", "start", "result", "success")).isZero();
	}

	@Test
	void triesWhenRefusedAreCountedWithKindAndRepetitionWithReason() {
		emulator.emulator().inject(EmulatorOperation.LIST, Fault.code(606000006));
		list();
		assertThat(count("live.client.tries", "operation", "list", "result", "overloaded")).isOne();
		assertThat(count("live.client.tries", "operation", "list", "result", "success")).isOne();
		assertThat(count("live.client.retries", "operation", "list", "reason", "overloaded")).isOne();
	}

	@Test
	void triesWhenConnectionBreaksAreCountedWithReason() {
		emulator.emulator().inject(EmulatorOperation.LIST, Fault.cutBefore());
		list();
		assertThat(count("live.client.tries", "operation", "list", "result", "connection-broken")).isOne();
		assertThat(count("live.client.retries", "operation", "list", "reason", "connection-broken")).isOne();
	}

	@Test
	void triesWhenCodesAreNotDocumentedMakeOneSeries() {
		emulator.emulator().inject(EmulatorOperation.STOP, Fault.code(6050039998L));
		emulator.emulator().inject(EmulatorOperation.STOP, Fault.code(6050039999L));
		run(this.client.operations().stop("room-1"));
		run(this.client.operations().stop("room-1"));
		assertThat(count("live.client.tries", "operation", "stop", "result", "unknown")).isGreaterThanOrEqualTo(2);
	}

	@Test
	void retryBudgetWhenRepetitionsDoNotHelpShrinks() {
		assertThat(gauge("live.retry.budget.left")).isEqualTo(20);
		emulator.emulator().inject(EmulatorOperation.LIST, 3, Fault.code(606000006));
		list();
		// the fetch of the token came before
		assertThat(gauge("live.retry.budget.left")).isEqualTo(10);
		assertThat(gauge("live.retry.budget.capacity")).isEqualTo(20);
	}

	@Test
	void tokenWhenThereIsNoneIsNotANumber() {
		assertThat(gauge("live.token.age")).isNaN();
		assertThat(gauge("live.token.remaining")).isNaN();
		assertThat(gauge("live.token.generation")).isNaN();
	}

	@Test
	void tokenWhenThereIsOneHasAgeAndGeneration() {
		list();
		assertThat(gauge("live.token.generation")).isOne();
		assertThat(gauge("live.token.age")).isBetween(0.0, 60.0);
		assertThat(gauge("live.token.remaining")).isBetween(7100.0, 7200.0);
	}

	@Test
	void tokenAgeGrows() {
		SimpleMeterRegistry later = new SimpleMeterRegistry();
		Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(3));
		list();
		new ClientGauges(this.client, clock).bindTo(later);
		assertThat(later.get("live.token.age").gauge().value()).isBetween(10800.0, 10860.0);
		assertThat(later.get("live.token.remaining").gauge().value()).isBetween(-3660.0, -3540.0);
	}

	@Test
	void fetchesAreCountedByTrigger() {
		list();
		emulator.emulator().inject(EmulatorOperation.LIST, Fault.code(606000001));
		list();
		assertThat(this.registry.get("live.token.fetch").tag("trigger", "cold").timer().count()).isOne();
		assertThat(this.registry.get("live.token.fetch").tag("trigger", "foreign").timer().count()).isOne();
		assertThat(count("live.token.foreign.rotations")).isOne();
		assertThat(count("live.client.retries", "operation", "list", "reason", "token-expired")).isOne();
	}

	@Test
	void connectionsAreCountedByState() {
		list();
		assertThat(gauge("live.pool.connections", "state", "active") + gauge("live.pool.connections", "state", "idle"))
			.isPositive();
		assertThat(gauge("live.pool.pending")).isZero();
	}

	@Test
	void leaseWaitsAreTimed() {
		LiveClientListener meters = new LiveMeters(this.registry).instrument("waiting");
		meters.onLeaseWait(Duration.ofSeconds(2));
		assertThat(this.registry.get("live.token.lease.wait").tag("account", "waiting").timer().mean(TimeUnit.SECONDS))
			.isEqualTo(2);
	}

	@Test
	void storeFailuresAreCountedByCommand() {
		LiveClientListener meters = new LiveMeters(this.registry).instrument("alone");
		meters.onStoreFailure(StoreCommand.PUBLISH);
		assertThat(this.registry.get("live.token.store.failures")
			.tag("account", "alone")
			.tag("command", "publish")
			.counter()
			.count()).isOne();
	}

	@Test
	void metersHaveTheNameOfTheAccount() {
		try (LiveClient studio = MeteredClient.builder(emulator.baseUrl(), this.registry).account("studio").build()) {
			run(studio.operations().list().then());
		}
		assertThat(this.registry.getMeters()).filteredOn((meter) -> meter.getId().getName().startsWith("live."))
			.allSatisfy((meter) -> assertThat(meter.getId().getTags()).extracting(Tag::getKey).contains("account"));
		assertThat(this.registry.get("live.client.tries")
			.tags("account", "studio", "operation", "list", "result", "success")
			.counter()
			.count()).isOne();
	}

	private void list() {
		run(this.client.operations().list().then());
	}

	private static void run(Mono<?> call) {
		call.onErrorComplete().block(MeteredClient.PATIENCE);
	}

	private double count(String name, String... tags) {
		return this.registry.get(name).tag("account", "default").tags(tags).counter().count();
	}

	private double gauge(String name, String... tags) {
		return this.registry.get(name).tag("account", "default").tags(tags).gauge().value();
	}

}
