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
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.metrics.LiveMeterDocumentation.KeyNames;
import io.github.cloudlive.token.AccessToken;

/**
 * Looks at a client: its retry budget, its token, its connections.
 */
final class ClientGauges implements MeterBinder {

	private final LiveClient client;

	private final Clock clock;

	private final Tags tags;

	ClientGauges(LiveClient client, Clock clock) {
		this.client = client;
		this.clock = clock;
		this.tags = Tags.of(KeyNames.ACCOUNT.asString(), client.account());
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, LiveMeterDocumentation.RETRY_BUDGET_LEFT, this.tags,
				(observed) -> observed.retryBudget().left());
		gauge(registry, LiveMeterDocumentation.RETRY_BUDGET_CAPACITY, this.tags,
				(observed) -> observed.retryBudget().capacity());
		gauge(registry, LiveMeterDocumentation.TOKEN_GENERATION, this.tags,
				(observed) -> ofToken(observed, AccessToken::getGeneration));
		seconds(registry, LiveMeterDocumentation.TOKEN_AGE,
				(token) -> Duration.between(token.getIssuedAt(), this.clock.instant()));
		seconds(registry, LiveMeterDocumentation.TOKEN_REMAINING,
				(token) -> Duration.between(this.clock.instant(), token.getExpiresAt()));
		gauge(registry, LiveMeterDocumentation.POOL_CONNECTIONS, state("active"),
				(observed) -> observed.connections().active());
		gauge(registry, LiveMeterDocumentation.POOL_CONNECTIONS, state("idle"),
				(observed) -> observed.connections().idle());
		gauge(registry, LiveMeterDocumentation.POOL_PENDING, this.tags, (observed) -> observed.connections().pending());
	}

	private Tags state(String state) {
		return this.tags.and(KeyNames.STATE.asString(), state);
	}

	/**
	 * The registry holds the client weakly, so that it does not outlive its owner.
	 */
	private void gauge(MeterRegistry registry, LiveMeterDocumentation meter, Tags tags,
			ToDoubleFunction<LiveClient> value) {
		Gauge.builder(meter.getName(), this.client, value)
			.description(meter.getDescription())
			.tags(tags)
			.register(registry);
	}

	private void seconds(MeterRegistry registry, LiveMeterDocumentation meter, Function<AccessToken, Duration> time) {
		TimeGauge
			.builder(meter.getName(), this.client, TimeUnit.MILLISECONDS,
					(observed) -> ofToken(observed, (token) -> time.apply(token).toMillis()))
			.description(meter.getDescription())
			.tags(this.tags)
			.register(registry);
	}

	private static double ofToken(LiveClient client, ToDoubleFunction<AccessToken> value) {
		AccessToken token = client.accessTokens().peek();
		return (token != null) ? value.applyAsDouble(token) : Double.NaN;
	}

}
