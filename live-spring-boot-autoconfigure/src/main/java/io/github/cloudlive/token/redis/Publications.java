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

package io.github.cloudlive.token.redis;

import java.time.Duration;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * One subscription for all listeners of this process. It is there only while somebody
 * listens, since a token is published rarely, and comes back by itself when it was lost.
 */
final class Publications {

	/** Spares those who listen again and again a subscription each. */
	private static final Duration LINGER = Duration.ofSeconds(10);

	private static final Retry AGAIN = Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
		.maxBackoff(Duration.ofSeconds(30))
		.transientErrors(true);

	private final Sinks.Empty<Void> closed = Sinks.empty();

	private final Flux<Long> generations;

	Publications(Flux<String> messages) {
		this.generations = messages.flatMap(Publications::parse)
			.concatWith(Mono.error(() -> new IllegalStateException("The subscription ended")))
			.retryWhen(AGAIN)
			.takeUntilOther(this.closed.asMono())
			.publish()
			.refCount(1, LINGER)
			// a listener that does not keep up holds up no other
			.onBackpressureLatest();
	}

	Flux<Long> generations() {
		return this.generations;
	}

	void close() {
		this.closed.tryEmitEmpty();
	}

	private static Mono<Long> parse(String message) {
		return message.matches("\\d{1,18}") ? Mono.just(Long.valueOf(message)) : Mono.empty();
	}

}
