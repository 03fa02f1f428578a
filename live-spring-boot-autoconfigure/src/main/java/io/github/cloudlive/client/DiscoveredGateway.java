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

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.token.SingleFlight;

/**
 * The gateway is where the access service says. It is asked once, and again after no
 * connection to the gateway could be made; if it does not answer then, the old address is
 * used on.
 */
final class DiscoveredGateway implements GatewayLocator {

	private static final Log logger = LogFactory.getLog(DiscoveredGateway.class);

	private final SingleFlight<URI> discovery;

	private volatile @Nullable URI known;

	private volatile boolean doubtful;

	DiscoveredGateway(Mono<URI> accessService) {
		Mono<URI> asked = accessService.doOnNext(this::keep).onErrorResume(LiveException.class, this::fallBackToKnown);
		// it may have been found between the caller's look and this run
		this.discovery = new SingleFlight<>(Mono.defer(() -> Mono.justOrEmpty(getIfPresent()).switchIfEmpty(asked)));
	}

	@Override
	public @Nullable URI getIfPresent() {
		return this.doubtful ? null : this.known;
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
		if (gateway.equals(this.known)) {
			this.doubtful = true;
		}
	}

	@Override
	public void close() {
		this.discovery.dispose();
	}

	private void keep(URI gateway) {
		this.known = gateway;
		this.doubtful = false;
	}

	private Mono<URI> fallBackToKnown(LiveException failure) {
		URI old = this.known;
		if (old == null) {
			return Mono.error(failure);
		}
		logger.warn("The access service did not tell where the gateway is, going on with the address it told before: "
				+ failure.getMessage());
		return Mono.just(old);
	}

}
