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

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import io.github.cloudlive.client.LiveClient;

/**
 * Tells how the gateway last answered, until that is too long ago to tell anything.
 */
final class GatewayHealthIndicator extends PassiveHealthIndicator {

	private final LiveClient client;

	private final Duration maxAge;

	GatewayHealthIndicator(LiveClient client, Memory memory, Duration maxAge, Clock clock) {
		super(memory, clock);
		this.client = client;
		this.maxAge = maxAge;
	}

	@Override
	Status status(Memory.Content content, Instant now) {
		if (!content.isRecent(this.maxAge, now)) {
			return Status.UNKNOWN;
		}
		Memory.Failure failure = content.present();
		return (failure != null) ? failure.status() : Status.UP;
	}

	@Override
	void describe(Health.Builder builder, Instant now) {
		URI gateway = this.client.gateway();
		if (gateway != null) {
			builder.withDetail("host", gateway.getAuthority());
		}
	}

}
