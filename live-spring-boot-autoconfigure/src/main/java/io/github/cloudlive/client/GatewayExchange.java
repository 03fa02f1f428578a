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
import java.util.concurrent.CancellationException;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;

/**
 * Sends a request to the gateway, wherever that is.
 */
final class GatewayExchange {

	private final HttpExchange http;

	private final GatewayLocator locator;

	private final Duration readTimeout;

	GatewayExchange(HttpExchange http, GatewayLocator locator, Duration readTimeout) {
		this.http = http;
		this.locator = locator;
		this.readTimeout = readTimeout;
	}

	<T> Mono<T> send(GatewayRequest<T> request, @Nullable String authorization, Deadline deadline) {
		URI gateway = this.locator.getIfPresent();
		if (gateway != null) {
			return send(request, gateway, authorization, deadline);
		}
		return deadline.bound(this.locator.get(), () -> late(request.operation()))
			.onErrorMap(CancellationException.class, (ex) -> Closed.nothingSent(request.operation()))
			.flatMap((found) -> send(request, found, authorization, deadline));
	}

	private <T> Mono<T> send(GatewayRequest<T> request, URI gateway, @Nullable String authorization,
			Deadline deadline) {
		if (deadline.isOver()) {
			return Mono.error(late(request.operation()));
		}
		return this.http.send(request, gateway, authorization, deadline.orShorter(this.readTimeout))
			.doOnError(LiveRequestException.class, (failure) -> takeNote(failure, gateway));
	}

	private void takeNote(LiveRequestException failure, URI gateway) {
		if (failure.getReason() == Reason.NOT_CONNECTED) {
			this.locator.onConnectionFailure(gateway);
		}
	}

	private static LiveRequestException late(LiveOperation operation) {
		return new LiveRequestException(operation, Reason.TIMEOUT, false,
				"the call timeout was over before the request could be sent", null);
	}

}
