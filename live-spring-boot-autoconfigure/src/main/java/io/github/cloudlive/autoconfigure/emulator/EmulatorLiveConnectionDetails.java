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
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.autoconfigure.InvalidLivePropertyException;
import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;
import io.github.cloudlive.autoconfigure.LiveConnectionDetails;
import io.github.cloudlive.emulator.EmulatorAccount;
import io.github.cloudlive.emulator.LiveEmulator;

/**
 * Points clients to the embedded emulator: that of the default account with the
 * credentials of its first account, others with those of the account that has their
 * developer ID.
 */
class EmulatorLiveConnectionDetails implements LiveConnectionDetails {

	private static final String DEMO_APP = "demo-app";

	private final LiveEmulator emulator;

	private final @Nullable String appId;

	private final List<NamedAccount> named;

	EmulatorLiveConnectionDetails(LiveEmulator emulator, @Nullable String appId, List<NamedAccount> named) {
		this.emulator = emulator;
		this.appId = appId;
		this.named = named;
	}

	@Override
	public Account getAccount(String name) {
		if (LiveAccounts.DEFAULT.equals(name)) {
			return account(this.emulator.accounts().get(0), this.appId);
		}
		return this.named.stream()
			.filter((account) -> account.name().equals(name))
			.findFirst()
			.map((account) -> account(find(account), account.appId()))
			.orElseThrow(() -> new IllegalArgumentException("There is no account '%s'".formatted(name)));
	}

	private EmulatorAccount find(NamedAccount named) {
		return this.emulator.accounts()
			.stream()
			.filter((account) -> account.developerId().equals(named.developerId()))
			.findFirst()
			.orElseThrow(() -> new InvalidLivePropertyException(
					List.of(new Problem(named.idKey(), "is not the ID of an account of the emulator",
							"Write the ID of one that it has, or add one to the LiveEmulator bean"))));
	}

	private Account account(EmulatorAccount account, @Nullable String appId) {
		String app = StringUtils.hasText(appId) ? appId
				: account.appIds().stream().sorted().findFirst().orElse(DEMO_APP);
		return new EmulatedAccount(app, account.developerId(), account.developerSecret(), this.emulator.baseUrl());
	}

	private record EmulatedAccount(String getAppId, String getDeveloperId, String getDeveloperSecret,
			URI getBaseUrl) implements Account {

		@Override
		public String toString() {
			return "EmulatedAccount[appId=%s, developerId=%s]".formatted(this.getAppId, this.getDeveloperId);
		}

	}

}
