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
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveResponseException;

/**
 * An indicator that calls nobody: it tells what calls have told.
 */
abstract class PassiveHealthIndicator extends AbstractReactiveHealthIndicator {

	private final Memory memory;

	private final Clock clock;

	PassiveHealthIndicator(Memory memory, Clock clock) {
		super("Live health check failed");
		this.memory = memory;
		this.clock = clock;
	}

	@Override
	protected final Mono<Health> doHealthCheck(Health.Builder builder) {
		Instant now = this.clock.instant();
		Memory.Content content = this.memory.recall();
		builder.status(status(content, now));
		describe(builder, now);
		if (content.lastSuccess() != null) {
			builder.withDetail("lastSuccess", at(content.lastSuccess(), now));
		}
		if (content.lastFailure() != null) {
			builder.withDetail("lastFailure", describe(content.lastFailure(), now));
		}
		return Mono.just(builder.build());
	}

	abstract Status status(Memory.Content content, Instant now);

	/**
	 * Tell what else there is to tell, no secrets.
	 */
	abstract void describe(Health.Builder builder, Instant now);

	static String seconds(Instant from, Instant to) {
		return Math.max(0, Duration.between(from, to).toSeconds()) + "s";
	}

	private static Map<String, Object> at(Instant time, Instant now) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("time", time);
		details.put("age", seconds(time, now));
		return details;
	}

	private static Map<String, Object> describe(Memory.Failure failure, Instant now) {
		Map<String, Object> details = at(failure.time(), now);
		LiveException reason = failure.reason();
		details.put("operation", reason.getOperation().getId());
		details.put("kind", reason.getKindId());
		if (reason instanceof LiveResponseException response) {
			details.put("code", response.getCode());
		}
		return details;
	}

}
