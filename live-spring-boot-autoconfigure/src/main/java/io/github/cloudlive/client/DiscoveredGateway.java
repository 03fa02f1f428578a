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

package io.github.cloudlive.client;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.token.SingleFlight;

/**
 * The gateway is where the access service says. It is asked once, and again after no
 * connection to the gateway could be made: for a short time, and not too often, since the
 * old address may well be right. Where no new one comes, the old one is used on.
 */
final class DiscoveredGateway implements GatewayLocator {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private static final Log logger = LogFactory.getLog(DiscoveredGateway.class);

	private final SingleFlight<URI> discovery;

	private final Scheduler scheduler;

	private volatile @Nullable URI known;

	private volatile boolean doubtful;

	private volatile long askedAgainAt;

	DiscoveredGateway(Mono<URI> accessService, Scheduler scheduler) {
		this.discovery = new SingleFlight<>(Mono.defer(() -> locate(accessService)));
		this.scheduler = scheduler;
		this.askedAgainAt = now() - PAUSE.toNanos();
	}

	@Override
	public @Nullable URI getIfPresent() {
		return this.doubtful ? null : this.known;
	}

	@Override
	public @Nullable URI peek() {
		return this.known;
	}

	@Override
	public Mono<URI> get() {
		return Mono.defer(() -> {
			URI present = getIfPresent();
			return (present != null) ? Mono.just(present) : this.discovery.join();
		});
	}

	@Override
	public void onConnectionFailure(URI gateway) {
		if (gateway.equals(this.known) && now() - this.askedAgainAt >= PAUSE.toNanos()) {
			this.doubtful = true;
		}
	}

	@Override
	public void close() {
		this.discovery.dispose();
	}

	private Mono<URI> locate(Mono<URI> accessService) {
		URI old = this.known;
		if (old == null) {
			return accessService.doOnNext((found) -> this.known = found);
		}
		if (!this.doubtful) {
			// it was found between the caller's look and this run
			return Mono.just(old);
		}
		return accessService.timeout(PATIENCE, Mono.empty(), this.scheduler)
			.onErrorResume(LiveException.class, (failure) -> Mono.empty())
			.switchIfEmpty(Mono.fromSupplier(() -> goOnWith(old)))
			.doOnNext((found) -> {
				this.askedAgainAt = now();
				this.known = found;
				this.doubtful = false;
			});
	}

	private static URI goOnWith(URI old) {
		logger.warn("The access service did not tell where the gateway is, going on with " + old);
		return old;
	}

	private long now() {
		return this.scheduler.now(TimeUnit.NANOSECONDS);
	}

}
