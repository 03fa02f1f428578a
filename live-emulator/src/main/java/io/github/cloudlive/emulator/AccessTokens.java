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

package io.github.cloudlive.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The valid access token of each account. There is never more than one: a new one takes
 * the place of the one before. Safe for use by several threads.
 */
final class AccessTokens {

	private final Map<String, AccessToken> current = new ConcurrentHashMap<>();

	private final Clock clock;

	private final Duration lifetime;

	AccessTokens(Clock clock, Duration lifetime) {
		this.clock = clock;
		this.lifetime = lifetime;
	}

	/**
	 * Return how long a new token lives, in the unit of the wire.
	 * @return the lifetime in seconds, rounded up
	 */
	long timeout() {
		return this.lifetime.plusSeconds(1).minusNanos(1).toSeconds();
	}

	String rotate(String developerId) {
		// A secure source may block, and nobody needs to be kept out of here
		ThreadLocalRandom random = ThreadLocalRandom.current();
		String value = HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
		this.current.put(developerId, new AccessToken(value, this.clock.instant().plus(this.lifetime)));
		return value;
	}

	/**
	 * Find the account that a token is valid for.
	 * @param value the token
	 * @return the developer ID
	 * @throws RefusedException if the token is unknown, replaced or expired
	 */
	String owner(String value) {
		Instant now = this.clock.instant();
		return this.current.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().matches(value, now))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow(ReturnCode.TOKEN_TIMEOUT::refused);
	}

	void expire(String developerId) {
		this.current.remove(developerId);
	}

	void expireAll() {
		this.current.clear();
	}

	private record AccessToken(String value, Instant expiry) {

		boolean matches(String value, Instant now) {
			return this.value.equals(value) && now.isBefore(this.expiry);
		}

		@Override
		public String toString() {
			return "AccessToken[expiry=" + this.expiry + "]";
		}

	}

}
