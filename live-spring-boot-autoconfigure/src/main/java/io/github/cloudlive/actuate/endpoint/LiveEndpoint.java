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

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import reactor.core.publisher.Mono;

import io.github.cloudlive.client.LiveClient;

/**
 * Tells how accounts do: gateway, access token, retry budget, last failures, and no
 * secret. To be asked costs the platform nothing. Where more than reading is permitted
 * ({@code management.endpoint.live.access}), the access token can be rotated:
 * {@link ReactiveLiveEndpointWebExtension}, {@link ServletLiveEndpointWebExtension}.
 */
@WebEndpoint(id = "live", defaultAccess = Access.READ_ONLY)
public class LiveEndpoint {

	private final Map<String, ObservedAccount> accounts = new LinkedHashMap<>();

	/**
	 * Create it, and begin to listen to the clients.
	 * @param clients the client of each account by the account's name
	 * @param clock tells how old access tokens are and when something failed
	 */
	public LiveEndpoint(Map<String, LiveClient> clients, Clock clock) {
		clients.forEach((name, client) -> this.accounts.put(name, new ObservedAccount(client, clock)));
	}

	/**
	 * Describe all accounts.
	 * @return the accounts
	 */
	@ReadOperation
	public LiveDescriptor live() {
		Map<String, AccountDescriptor> descriptors = new LinkedHashMap<>();
		this.accounts.forEach((name, account) -> descriptors.put(name, account.describe()));
		return new LiveDescriptor(descriptors);
	}

	/**
	 * Describe an account.
	 * @param account its name
	 * @return the account, or {@code null} if there is none of that name
	 */
	@ReadOperation
	public @Nullable AccountDescriptor account(@Selector String account) {
		ObservedAccount known = this.accounts.get(account);
		return (known != null) ? known.describe() : null;
	}

	/**
	 * Rotate the access token of an account.
	 * @return the answer, or empty if there is no account of that name
	 */
	Mono<RotationAnswer> rotate(String account) {
		ObservedAccount known = this.accounts.get(account);
		return (known != null) ? known.rotate() : Mono.empty();
	}

}
