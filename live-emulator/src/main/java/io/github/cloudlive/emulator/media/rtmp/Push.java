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

package io.github.cloudlive.emulator.media.rtmp;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

/**
 * Keeps a live published for as long as it runs: connects, and connects again, ever more
 * rarely, whenever the media server refuses or goes away. Once the live has stayed
 * published for a while, it begins with a short time again.
 */
final class Push {

	static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);

	static final Duration MAX_BACKOFF = Duration.ofSeconds(30);

	// A media server that hangs up earlier is no better than one that refuses
	static final Duration STEADY = Duration.ofSeconds(30);

	// For what is still to be sent when the live has stopped
	static final Duration FAREWELL = Duration.ofSeconds(2);

	private static final Logger logger = LoggerFactory.getLogger(Push.class);

	private final Sinks.Empty<Void> stopped = Sinks.empty();

	private final String name;

	private final Scheduler scheduler;

	private volatile boolean publishing;

	private volatile boolean failing;

	/**
	 * Create a push.
	 * @param name what the log calls it: no part of the address but the host
	 * @param scheduler waits between connections
	 */
	Push(String name, Scheduler scheduler) {
		this.name = name;
		this.scheduler = scheduler;
	}

	/**
	 * Stop, with a farewell if the live is being published.
	 */
	void stop() {
		this.stopped.tryEmitEmpty();
	}

	/**
	 * Return when the live shall no longer be published.
	 * @return completes then
	 */
	Mono<Void> stopped() {
		return this.stopped.asMono();
	}

	/**
	 * Publish, over one connection after another.
	 * @param connection one connection: emits once the live is published, completes after
	 * the farewell, fails when the media server refuses or is gone
	 * @return completes when the live has ended or was stopped
	 */
	Mono<Void> over(Flux<?> connection) {
		return connection.doOnNext((published) -> succeeded())
			.doOnError(this::failed)
			// Only tells of what lasts
			.sampleTimeout((published) -> Mono.delay(STEADY, this.scheduler))
			.retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_BACKOFF)
				.maxBackoff(MAX_BACKOFF)
				// counts anew once the live has stayed published
				.transientErrors(true)
				.scheduler(this.scheduler))
			.takeUntilOther(stopped().then(Mono.defer(this::farewell)))
			.then();
	}

	private void succeeded() {
		this.publishing = true;
		this.failing = false;
		logger.info("{} is published", this.name);
	}

	private void failed(Throwable cause) {
		this.publishing = false;
		if (this.failing) {
			logger.debug("{} is still not published: {}", this.name, cause.getMessage());
		}
		else {
			this.failing = true;
			logger.warn("{} is not published, which will be tried again and again: {}", this.name, cause.getMessage());
		}
	}

	private Mono<Long> farewell() {
		return this.publishing ? Mono.delay(FAREWELL, this.scheduler) : Mono.empty();
	}

}
