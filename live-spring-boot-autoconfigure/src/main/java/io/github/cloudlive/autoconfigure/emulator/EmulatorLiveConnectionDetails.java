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

package io.github.cloudlive.autoconfigure.emulator;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

import io.github.cloudlive.autoconfigure.LiveConnectionDetails;
import io.github.cloudlive.emulator.EmulatorAccount;

/**
 * Points the client to the embedded emulator, with the credentials of its first account.
 */
class EmulatorLiveConnectionDetails implements LiveConnectionDetails {

	private static final String DEMO_APP = "demo-app";

	private final EmulatedAccount account;

	EmulatorLiveConnectionDetails(URI baseUrl, EmulatorAccount account, @Nullable String appId) {
		String app = StringUtils.hasText(appId) ? appId
				: account.appIds().stream().sorted().findFirst().orElse(DEMO_APP);
		this.account = new EmulatedAccount(app, account.developerId(), account.developerSecret(), baseUrl);
	}

	@Override
	public Account getAccount(String name) {
		Assert.isTrue(DEFAULT_ACCOUNT.equals(name), () -> "There is no account '%s'".formatted(name));
		return this.account;
	}

	private record EmulatedAccount(String getAppId, String getDeveloperId, String getDeveloperSecret,
			URI getBaseUrl) implements Account {

		@Override
		public String toString() {
			return "EmulatedAccount[appId=%s, developerId=%s]".formatted(this.getAppId, this.getDeveloperId);
		}

	}

}
