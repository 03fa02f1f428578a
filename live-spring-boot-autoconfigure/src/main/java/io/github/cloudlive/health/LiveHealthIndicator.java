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
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveResponseException;
import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.AccessTokenSupplier;

/**
 * {@link ReactiveHealthIndicator} for the platform. It never calls the platform: it tells
 * how the last operation ended and how old the access token is.
 * <ul>
 * <li>{@code UNKNOWN}: nothing was called yet.</li>
 * <li>{@code UP}: the last operation succeeded, or was refused for a reason that lies
 * with the request (no such live, a live already there, a bad value).</li>
 * <li>{@code OUT_OF_SERVICE}: the platform said that it is full or busy.</li>
 * <li>{@code DOWN}: no usable answer came, the credentials were refused, or the platform
 * failed inside.</li>
 * </ul>
 */
public class LiveHealthIndicator extends AbstractReactiveHealthIndicator {

	private final RecentCalls recentCalls;

	private final AccessTokenSupplier accessTokens;

	private final Clock clock;

	/**
	 * Create a health indicator.
	 * @param recentCalls how the last operations ended
	 * @param accessTokens supplies the access token, which is only looked at
	 * @param clock tells the token's age
	 */
	public LiveHealthIndicator(RecentCalls recentCalls, AccessTokenSupplier accessTokens, Clock clock) {
		super("Live health check failed");
		this.recentCalls = recentCalls;
		this.accessTokens = accessTokens;
		this.clock = clock;
	}

	@Override
	protected Mono<Health> doHealthCheck(Health.Builder builder) {
		RecentCalls.Memory memory = this.recentCalls.recall();
		Health.Builder health = builder.status(status(memory)).withDetail("token", token());
		if (memory.lastSuccess() != null) {
			health.withDetail("lastSuccess", memory.lastSuccess());
		}
		if (memory.lastFailure() != null) {
			health.withDetail("lastFailure", details(memory.lastFailure()));
		}
		return Mono.just(health.build());
	}

	private Status status(RecentCalls.Memory memory) {
		if (memory.failing() && memory.lastFailure() != null) {
			return status(memory.lastFailure().exception());
		}
		return (memory.lastSuccess() != null) ? Status.UP : Status.UNKNOWN;
	}

	private static Status status(LiveException failure) {
		if (failure instanceof LiveResponseException response) {
			return switch (response.getKind()) {
				case NOT_FOUND, ALREADY_EXISTS, INVALID_REQUEST, INVALID_STATE -> Status.UP;
				case OVERLOADED -> Status.OUT_OF_SERVICE;
				default -> Status.DOWN;
			};
		}
		return Status.DOWN;
	}

	private Map<String, Object> token() {
		Map<String, Object> details = new LinkedHashMap<>();
		AccessToken token = this.accessTokens.peek();
		Instant now = this.clock.instant();
		details.put("present", token != null && now.isBefore(token.getExpiresAt()));
		if (token != null) {
			details.put("age", seconds(token.getIssuedAt(), now));
			details.put("remaining", seconds(now, token.getExpiresAt()));
		}
		return details;
	}

	private static String seconds(Instant from, Instant to) {
		return Math.max(0, Duration.between(from, to).toSeconds()) + "s";
	}

	private static Map<String, Object> details(RecentCalls.Failure failure) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("time", failure.time());
		details.put("operation", failure.operation().getId());
		details.put("message", String.valueOf(failure.exception().getMessage()));
		return details;
	}

}
