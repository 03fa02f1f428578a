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

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The accounts that the platform knows, and who a caller is.
 */
final class Accounts {

	private final Map<String, EmulatorAccount> byDeveloperId;

	private final AccessTokens tokens;

	Accounts(Collection<EmulatorAccount> accounts, AccessTokens tokens) {
		this.byDeveloperId = accounts.stream()
			.collect(Collectors.toUnmodifiableMap(EmulatorAccount::developerId, Function.identity()));
		this.tokens = tokens;
	}

	boolean contains(String developerId) {
		return this.byDeveloperId.containsKey(developerId);
	}

	EmulatorAccount find(String developerId) {
		EmulatorAccount account = this.byDeveloperId.get(developerId);
		if (account == null) {
			throw ReturnCode.AUTHENTICATION_FAILED.refused();
		}
		return account;
	}

	/**
	 * Find the account that makes a business call.
	 * @param call the call
	 * @return the account
	 * @throws RefusedException if the call carries no valid access token
	 */
	EmulatorAccount authenticate(Call call) {
		return find(this.tokens.owner(call.authorization()));
	}

	/**
	 * Find an app of an account.
	 * @param account the account
	 * @param appId the app ID
	 * @return the app
	 * @throws RefusedException if the account has no such app
	 */
	Live.App authorize(EmulatorAccount account, String appId) {
		if (!account.owns(appId)) {
			throw ReturnCode.NOT_AUTHORIZED.refused();
		}
		return new Live.App(account.developerId(), appId);
	}

}
