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

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.client.LiveClient;

/**
 * The health of an account: of its access token, and of the gateway as it serves the
 * account.
 */
final class AccountHealth {

	private final LiveClient client;

	private final RecentCalls recentCalls;

	private final Duration maxAge;

	private final Clock clock;

	AccountHealth(LiveClient client, Duration maxAge, Clock clock) {
		this.client = client;
		this.recentCalls = new RecentCalls(clock);
		this.maxAge = maxAge;
		this.clock = clock;
		client.addListener(this.recentCalls);
	}

	CompositeReactiveHealthContributor contributor() {
		Map<String, ReactiveHealthContributor> parts = new LinkedHashMap<>();
		parts.put("token", new TokenHealthIndicator(this.client.accessTokens(), this.recentCalls.token(), this.maxAge,
				this.clock));
		parts.put("gateway",
				new GatewayHealthIndicator(this.client, this.recentCalls.gateway(), this.maxAge, this.clock));
		return CompositeReactiveHealthContributor.fromMap(parts);
	}

	/**
	 * Look whether the gateway answers, unless a call has told so within a time.
	 */
	Mono<Void> look(Duration time) {
		return this.recentCalls.areWithin(time) ? Mono.empty() : this.client.ping()
			.doOnSuccess((nothing) -> this.recentCalls.onSignOfLife())
			.doOnError(LiveException.class, (failure) -> this.recentCalls.onFailure(failure.getOperation(), failure));
	}

}
