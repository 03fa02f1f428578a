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

package io.github.cloudlive.actuate.endpoint;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CancellationException;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.token.AccessTokenSupplier;
import io.github.cloudlive.token.RotationTooSoonException;

/**
 * An account whose client is listened to.
 */
final class ObservedAccount {

	private final LiveClient client;

	private final AccountHistory history;

	private final Clock clock;

	ObservedAccount(LiveClient client, Clock clock) {
		this.client = client;
		this.history = new AccountHistory(clock);
		this.clock = clock;
		client.addListener(this.history);
		client.addClientListener(this.history);
	}

	AccountDescriptor describe() {
		AccessTokenSupplier tokens = this.client.accessTokens();
		return new AccountDescriptor(this.client.appId(), gateway(), tokens.storeName(),
				TokenDescriptor.ofNullable(tokens.peek(), this.clock.instant()), this.history.lastRotation(),
				this.client.retryBudget(), this.history.lastErrors());
	}

	Mono<RotationAnswer> rotate() {
		return this.client.accessTokens()
			.rotate()
			.map((token) -> RotationAnswer.of(token, this.clock.instant()))
			.onErrorResume(RotationTooSoonException.class, (refusal) -> Mono.just(RotationAnswer.of(refusal)))
			.onErrorResume(UnsupportedOperationException.class, (refusal) -> Mono.just(RotationAnswer.of(refusal)))
			.onErrorResume(LiveException.class,
					(failure) -> Mono.just(RotationAnswer.of(failure, this.clock.instant())))
			.onErrorResume(CancellationException.class,
					(cut) -> Mono.just(RotationAnswer.ofCutOff(this.clock.instant())))
			.onErrorResume(Exception.class, (other) -> Mono.just(RotationAnswer.of(other, this.clock.instant())));
	}

	private @Nullable String gateway() {
		URI gateway = this.client.gateway();
		return (gateway != null) ? gateway.toString() : null;
	}

}
