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

package io.github.cloudlive.token;

import java.time.Duration;

import io.github.cloudlive.InvalidFieldException;

/**
 * What the gateway hands out for a developer token.
 *
 * @param value the access token, a secret
 * @param lifetime how long it is valid from now on, up to 36500 days
 */
public record FetchedToken(String value, Duration lifetime) {

	/** Far beyond any life, and within what a clock can hold. */
	private static final Duration LONGEST = Duration.ofDays(36500);

	/**
	 * Check the values.
	 * @throws InvalidFieldException if the token cannot be sent in an HTTP header or its
	 * lifetime is out of range
	 */
	public FetchedToken {
		if (value.isEmpty() || !VisibleAscii.matches(value)) {
			throw new InvalidFieldException("access_token", "must be printable ASCII without spaces");
		}
		if (lifetime.isZero() || lifetime.isNegative()) {
			throw new InvalidFieldException("timeout", "must be positive, but was " + lifetime);
		}
		if (lifetime.compareTo(LONGEST) > 0) {
			throw new InvalidFieldException("timeout", "must not be over 36500d, but was " + lifetime);
		}
	}

	@Override
	public String toString() {
		return "FetchedToken[lifetime=%s]".formatted(this.lifetime);
	}

}
