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
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientListener;
import io.github.cloudlive.metrics.LiveMeterDocumentation.KeyNames;
import io.github.cloudlive.token.StoreCommand;

/**
 * Counts what one client does. What happens with every call is counted by a counter that
 * is at hand; what fails is looked up.
 */
final class ClientMeters implements LiveClientListener {

	private final Map<LiveOperation, Counter> successes = new EnumMap<>(LiveOperation.class);

	private final Map<StoreCommand, Counter> storeFailures = new EnumMap<>(StoreCommand.class);

	private final MeterProvider<Counter> failures;

	private final MeterProvider<Counter> retries;

	private final Timer leaseWait;

	private final Counter foreignRotations;

	private final MeterRegistry registry;

	private final Clock clock;

	private final String account;

	ClientMeters(MeterRegistry registry, Clock clock, String account) {
		this.registry = registry;
		this.clock = clock;
		this.account = account;
		this.failures = counter(LiveMeterDocumentation.TRIES).withRegistry(registry);
		this.retries = counter(LiveMeterDocumentation.RETRIES).withRegistry(registry);
		this.foreignRotations = counter(LiveMeterDocumentation.TOKEN_FOREIGN_ROTATIONS).register(registry);
		this.leaseWait = Timer.builder(LiveMeterDocumentation.TOKEN_LEASE_WAIT.getName())
			.description(LiveMeterDocumentation.TOKEN_LEASE_WAIT.getDescription())
			.tag(KeyNames.ACCOUNT.asString(), account)
			.register(registry);
		for (LiveOperation operation : LiveOperation.values()) {
			this.successes.put(operation, this.failures.withTags(KeyNames.OPERATION.asString(), operation.getId(),
					KeyNames.RESULT.asString(), "success"));
		}
		MeterProvider<Counter> commands = counter(LiveMeterDocumentation.TOKEN_STORE_FAILURES).withRegistry(registry);
		for (StoreCommand command : StoreCommand.values()) {
			this.storeFailures.put(command, commands.withTag(KeyNames.COMMAND.asString(), command.getId()));
		}
	}

	private Counter.Builder counter(LiveMeterDocumentation meter) {
		return Counter.builder(meter.getName())
			.description(meter.getDescription())
			.tag(KeyNames.ACCOUNT.asString(), this.account);
	}

	@Override
	public void onBuilt(LiveClient client) {
		new ClientGauges(client, this.clock).bindTo(this.registry);
	}

	@Override
	public void onTrySuccess(LiveOperation operation) {
		increment(this.successes.get(operation));
	}

	@Override
	public void onTryFailure(LiveOperation operation, LiveException failure) {
		this.failures
			.withTags(KeyNames.OPERATION.asString(), operation.getId(), KeyNames.RESULT.asString(), failure.getKindId())
			.increment();
	}

	@Override
	public void onRetry(LiveOperation operation, LiveException failure) {
		this.retries
			.withTags(KeyNames.OPERATION.asString(), operation.getId(), KeyNames.REASON.asString(), failure.getKindId())
			.increment();
	}

	@Override
	public void onLeaseWait(Duration time) {
		this.leaseWait.record(time);
	}

	@Override
	public void onForeignRotation() {
		this.foreignRotations.increment();
	}

	@Override
	public void onStoreFailure(StoreCommand command) {
		increment(this.storeFailures.get(command));
	}

	private static void increment(@Nullable Counter prepared) {
		Objects.requireNonNull(prepared).increment();
	}

}
