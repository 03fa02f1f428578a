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

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import io.github.cloudlive.token.AccessToken;

/**
 * An access token, which is not told.
 *
 * @param generation its number, which grows with each new one
 * @param fingerprint tells it from others
 * @param issuedAt when it was asked for
 * @param age how long ago that is, in whole seconds
 * @param remaining how long it is valid, in whole seconds
 */
public record TokenDescriptor(long generation, String fingerprint, Instant issuedAt, String age,
		String remaining) implements OperationResponseBody {

	static @Nullable TokenDescriptor ofNullable(@Nullable AccessToken token, Instant now) {
		return (token != null) ? of(token, now) : null;
	}

	static TokenDescriptor of(AccessToken token, Instant now) {
		return new TokenDescriptor(token.getGeneration(), token.fingerprint(), token.getIssuedAt(),
				seconds(token.getIssuedAt(), now), seconds(now, token.getExpiresAt()));
	}

	private static String seconds(Instant from, Instant to) {
		return Math.max(0, Duration.between(from, to).toSeconds()) + "s";
	}

}
