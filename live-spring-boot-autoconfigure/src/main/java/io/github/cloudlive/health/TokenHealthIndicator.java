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
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.health.Memory.Failure;
import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.AccessTokenSupplier;

/**
 * Tells whether there is a valid access token, or why there is none. It only looks.
 */
final class TokenHealthIndicator extends PassiveHealthIndicator {

	private final AccessTokenSupplier tokens;

	private final Duration maxAge;

	TokenHealthIndicator(AccessTokenSupplier tokens, Memory memory, Duration maxAge, Clock clock) {
		super(memory, clock);
		this.tokens = tokens;
		this.maxAge = maxAge;
	}

	@Override
	Status status(Memory.Content content, Instant now) {
		AccessToken valid = valid(this.tokens.peek(), now);
		Failure failure = content.present();
		if (failure != null && content.isRecent(this.maxAge, now) && !isOver(failure, valid)) {
			return failure.status();
		}
		return (valid != null) ? Status.UP : Status.UNKNOWN;
	}

	/**
	 * Whether a failure was overcome: whoever needed a token has one by now, or has
	 * another than the one that was refused.
	 */
	private static boolean isOver(Failure failure, @Nullable AccessToken valid) {
		return valid != null && (failure.reason().getOperation() == LiveOperation.TOKEN
				|| valid.getIssuedAt().isAfter(failure.time()));
	}

	@Override
	void describe(Health.Builder builder, Instant now) {
		AccessToken token = this.tokens.peek();
		builder.withDetail("present", valid(token, now) != null);
		if (token != null) {
			builder.withDetail("age", seconds(token.getIssuedAt(), now))
				.withDetail("remaining", seconds(now, token.getExpiresAt()));
		}
		String store = this.tokens.storeName();
		if (store != null) {
			builder.withDetail("store", store);
		}
	}

	private static @Nullable AccessToken valid(@Nullable AccessToken token, Instant now) {
		return (token != null && now.isBefore(token.getExpiresAt())) ? token : null;
	}

}
