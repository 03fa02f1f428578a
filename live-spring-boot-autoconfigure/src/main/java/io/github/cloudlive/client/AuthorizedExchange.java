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

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.github.cloudlive.LiveAuthenticationException;
import io.github.cloudlive.LiveErrorKind;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.AccessTokenSupplier;

/**
 * Sends a request with an access token. A request whose token the gateway rejects is
 * repeated with another one: it was refused at the door, nothing was done.
 */
final class AuthorizedExchange {

	private static final int MAX_REPEATS = 3;

	/** Keeps many callers apart whose token died at the same moment. */
	private static final int FIRST_JITTER_MILLIS = 50;

	private final GatewayExchange gateway;

	private final AccessTokenSupplier tokens;

	private final LiveClientListener listener;

	private final RandomGenerator random;

	private final Scheduler scheduler;

	AuthorizedExchange(GatewayExchange gateway, AccessTokenSupplier tokens, LiveClientListener listener,
			RandomGenerator random, Scheduler scheduler) {
		this.gateway = gateway;
		this.tokens = tokens;
		this.listener = listener;
		this.random = random;
		this.scheduler = scheduler;
	}

	<T> Mono<T> send(GatewayRequest<T> request, Deadline deadline) {
		AccessToken token = this.tokens.getIfPresent();
		return (token != null) ? send(request, token, deadline, 0) : send(request, this.tokens.get(), deadline, 0);
	}

	private <T> Mono<T> send(GatewayRequest<T> request, Mono<AccessToken> token, Deadline deadline, int repeats) {
		return deadline.bound(token, () -> late(request.operation()))
			.onErrorMap(CancellationException.class, (ex) -> Closed.nothingSent(request.operation()))
			.flatMap((present) -> send(request, present, deadline, repeats));
	}

	private <T> Mono<T> send(GatewayRequest<T> request, AccessToken token, Deadline deadline, int repeats) {
		return this.gateway.send(request, token.getValue(), deadline)
			.onErrorResume(LiveAuthenticationException.class,
					(refusal) -> (refusal.getKind() == LiveErrorKind.TOKEN_EXPIRED)
							? afterRejection(request, token, deadline, repeats, refusal) : Mono.error(refusal));
	}

	private <T> Mono<T> afterRejection(GatewayRequest<T> request, AccessToken token, Deadline deadline, int repeats,
			LiveAuthenticationException refusal) {
		// at once, before any wait: nobody else shall use it
		this.tokens.reject(token);
		Duration jitter = Duration.ofMillis(this.random.nextInt(FIRST_JITTER_MILLIS << repeats));
		if (repeats == MAX_REPEATS || !deadline.leavesTimeAfter(jitter)) {
			return Mono.error(refusal);
		}
		this.listener.onRetry(request.operation(), refusal);
		Mono<AccessToken> another = Mono.delay(jitter, this.scheduler).then(this.tokens.get());
		return send(request, another, deadline, repeats + 1);
	}

	private static LiveRequestException late(LiveOperation operation) {
		return new LiveRequestException(operation, Reason.TIMEOUT, false,
				"the call timeout was over before an access token came, nothing was sent", null);
	}

}
