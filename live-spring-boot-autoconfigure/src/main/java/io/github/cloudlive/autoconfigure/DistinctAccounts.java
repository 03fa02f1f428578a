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

package io.github.cloudlive.autoconfigure;

import java.net.URI;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;
import io.github.cloudlive.token.AccessTokenStore;

/**
 * Sees to it that no two clients take the access token from each other: an account of the
 * platform has one valid token, and a store holds one.
 */
final class DistinctAccounts {

	private final Map<Identity, AccountProperties> identities = new ConcurrentHashMap<>();

	private final IdentityHashMap<AccessTokenStore, AccountProperties> stores = new IdentityHashMap<>();

	/**
	 * Take note of who an account is on the platform.
	 * @throws InvalidLivePropertyException if another one is the same
	 */
	void add(AccountProperties properties, LiveConnectionDetails.Account account) {
		Identity identity = Identity.of(properties.platform(account), account.getDeveloperId());
		AccountProperties other = this.identities.putIfAbsent(identity, properties);
		if (other != null && !other.name().equals(properties.name())) {
			throw new InvalidLivePropertyException(List.of(new Problem(properties.key("developer.id"),
					"is the developer ID of '%s', too: each of the two would end the access token of the other"
						.formatted(other.key("developer.id")),
					"Write the ID of another account; for another app of the same account "
							+ "use 'forApp' of its LiveOperations instead")));
		}
	}

	/**
	 * Take note of the store that an account was given.
	 * @throws IllegalStateException if another one has the same
	 */
	synchronized void add(AccountProperties properties, AccessTokenStore store) {
		AccountProperties other = this.stores.putIfAbsent(store, properties);
		if (other != null && !other.name().equals(properties.name())) {
			throw new IllegalStateException(("The accounts '%s' and '%s' have the same AccessTokenStore bean, "
					+ "but a store holds the token of one account: qualify a bean for each by its name, "
					+ "with '@Bean(defaultCandidate = false)' so that the default account does not take it")
				.formatted(other.name(), properties.name()));
		}
	}

	/**
	 * Who an account is on the platform, however its URL is spelled.
	 */
	private record Identity(boolean encrypted, String host, int port, String path, String developerId) {

		static Identity of(URI platform, String developerId) {
			boolean encrypted = platform.getScheme().equalsIgnoreCase("https");
			int port = (platform.getPort() != -1) ? platform.getPort() : (encrypted ? 443 : 80);
			return new Identity(encrypted, platform.getHost().toLowerCase(Locale.ROOT), port,
					platform.getRawPath().replaceAll("/+$", ""), developerId);
		}

	}

}
