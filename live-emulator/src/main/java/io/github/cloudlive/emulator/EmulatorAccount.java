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

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * One account of the platform, with its apps.
 *
 * @param developerId the developer ID, not empty; it may contain dots
 * @param developerSecret the developer secret, exactly 16 bytes in UTF-8
 * @param appIds the apps of the account; empty stands for any app
 */
public record EmulatorAccount(String developerId, String developerSecret, Set<String> appIds) {

	private static final int SECRET_BYTES = 16;

	public EmulatorAccount {
		if (developerId.isEmpty()) {
			throw new IllegalArgumentException("The developer ID must not be empty");
		}
		int length = developerSecret.getBytes(StandardCharsets.UTF_8).length;
		if (length != SECRET_BYTES) {
			throw new IllegalArgumentException("The developer secret of '" + developerId + "' must have exactly "
					+ SECRET_BYTES + " bytes, not " + length);
		}
		appIds = Set.copyOf(appIds);
	}

	/**
	 * Return an account for any app.
	 * @param developerId the developer ID
	 * @param developerSecret the developer secret
	 * @return the account
	 */
	public static EmulatorAccount of(String developerId, String developerSecret) {
		return new EmulatorAccount(developerId, developerSecret, Set.of());
	}

	/**
	 * Return the account of an emulator that was given none: {@code demo-developer} with
	 * the secret {@code 0123456789abcdef}, for any app.
	 * @return the demo account
	 */
	public static EmulatorAccount demo() {
		return of("demo-developer", "0123456789abcdef");
	}

	/**
	 * Tell whether an app belongs to this account.
	 * @param appId the app ID
	 * @return whether the account may use the app
	 */
	public boolean owns(String appId) {
		return this.appIds.isEmpty() || this.appIds.contains(appId);
	}

	@Override
	public String toString() {
		return "EmulatorAccount[developerId=" + this.developerId + ", appIds=" + this.appIds + "]";
	}

}
