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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthContributors;

import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.client.LiveClient;

/**
 * The health of the platform as accounts see it: for each of them the components
 * {@code token} and {@code gateway}. To be asked for it costs the platform nothing: it
 * tells what the calls have told that are made anyway.
 * <ul>
 * <li>{@code UP}: the gateway answered the last call, also if with a refusal that lies
 * with the request (no such live, a live already there, a bad value); there is a valid
 * access token, which was not refused.</li>
 * <li>{@code OUT_OF_SERVICE}: the platform said that it is full or busy.</li>
 * <li>{@code DOWN}: no usable answer came to the last call, or the platform failed
 * inside; an access token is needed and cannot be had, or credentials or rights are
 * refused.</li>
 * <li>{@code UNKNOWN}: nothing was called, or not for too long to tell; there is no
 * access token, and none was needed.</li>
 * </ul>
 * Thread-safe.
 */
public final class LiveHealth implements CompositeReactiveHealthContributor {

	private static final Duration MIN_AGE = Duration.ofSeconds(1);

	private static final Duration MAX_AGE = Duration.ofDays(1);

	private final Map<String, AccountHealth> accounts = new LinkedHashMap<>();

	private final Duration maxAge;

	private final CompositeReactiveHealthContributor contributors;

	/**
	 * Create it, and begin to listen to the clients' calls.
	 * @param clients the client of each account by the account's name
	 * @param maxAge how long a call tells something about health, 1 s to 1 day
	 * @param clock tells how old calls and access tokens are
	 * @throws InvalidFieldException if {@code maxAge} is out of range
	 */
	public LiveHealth(Map<String, LiveClient> clients, Duration maxAge, Clock clock) {
		if (maxAge.compareTo(MIN_AGE) < 0 || maxAge.compareTo(MAX_AGE) > 0) {
			throw new InvalidFieldException("maxAge", "must be between 1s and 1d, but was " + maxAge);
		}
		this.maxAge = maxAge;
		clients.forEach((name, client) -> this.accounts.put(name, new AccountHealth(client, maxAge, clock)));
		this.contributors = CompositeReactiveHealthContributor.fromMap(this.accounts, AccountHealth::contributor);
	}

	@Override
	public @Nullable ReactiveHealthContributor getContributor(String name) {
		return this.contributors.getContributor(name);
	}

	@Override
	public Stream<ReactiveHealthContributors.Entry> stream() {
		return this.contributors.stream();
	}

	Collection<AccountHealth> accounts() {
		return this.accounts.values();
	}

	Duration maxAge() {
		return this.maxAge;
	}

}
