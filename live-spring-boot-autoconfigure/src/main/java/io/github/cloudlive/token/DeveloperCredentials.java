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

import java.nio.charset.StandardCharsets;

import io.github.cloudlive.InvalidFieldException;

/**
 * What identifies an account of the platform. The secret appears in no message and not in
 * {@link #toString()}.
 *
 * @param developerId the developer ID, printable ASCII without spaces, since it travels
 * in an HTTP header
 * @param developerSecret the developer secret, exactly 16 bytes in UTF-8 (an AES-128 key)
 */
public record DeveloperCredentials(String developerId, String developerSecret) {

	private static final int SECRET_BYTES = 16;

	/**
	 * Check the values.
	 * @throws InvalidFieldException if one is unusable; the field is {@code developer.id}
	 * or {@code developer.secret}
	 */
	public DeveloperCredentials {
		if (developerId.isEmpty() || !VisibleAscii.matches(developerId)) {
			throw new InvalidFieldException("developer.id", "must be printable ASCII without spaces");
		}
		int bytes = developerSecret.getBytes(StandardCharsets.UTF_8).length;
		if (bytes != SECRET_BYTES) {
			throw new InvalidFieldException("developer.secret",
					"must be exactly %d bytes long, but is %d".formatted(SECRET_BYTES, bytes));
		}
	}

	@Override
	public String toString() {
		return "DeveloperCredentials[developerId=%s, developerSecret=(hidden)]".formatted(this.developerId);
	}

}
