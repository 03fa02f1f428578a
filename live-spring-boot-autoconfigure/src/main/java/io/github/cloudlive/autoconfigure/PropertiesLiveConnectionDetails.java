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
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;
import io.github.cloudlive.token.TokenMode;

/**
 * Adapts {@link LiveProperties} and {@link LiveAccountsProperties} to
 * {@link LiveConnectionDetails}.
 */
class PropertiesLiveConnectionDetails implements LiveConnectionDetails {

	private final LiveProperties properties;

	private final LiveAccountsProperties accounts;

	PropertiesLiveConnectionDetails(LiveProperties properties, LiveAccountsProperties accounts) {
		this.properties = properties;
		this.accounts = accounts;
	}

	@Override
	public Account getAccount(String name) {
		AccountProperties account = LiveAccounts.DEFAULT.equals(name) ? AccountProperties.ofDefault(this.properties)
				: this.accounts.get(name);
		if (account == null) {
			throw new IllegalArgumentException("There is no account '%s'".formatted(name));
		}
		return account(account);
	}

	private static Account account(AccountProperties account) {
		LiveProperties values = account.values();
		List<Problem> missing = new ArrayList<>();
		String appId = require(account.key("app-id"), values.appId(), "Write the ID of your app", missing);
		String id = require(account.key("developer.id"), values.developer().id(), "Write your developer ID", missing);
		String secret = values.developer().secret();
		if (values.token().mode() == TokenMode.FETCH) {
			require(account.key("developer.secret"), secret, "Write the secret of your developer ID, 16 bytes",
					missing);
		}
		if (!missing.isEmpty()) {
			throw new InvalidLivePropertyException(missing);
		}
		return new PropertiesAccount(appId, id, isGiven(secret) ? secret : null,
				LivePropertyUrl.parse(account.key("base-url"), values.baseUrl()));
	}

	private static String require(String property, @Nullable String value, String advice, List<Problem> missing) {
		if (!StringUtils.hasText(value)) {
			missing.add(new Problem(property, "is missing", advice));
			return "";
		}
		if (!isGiven(value)) {
			missing.add(new Problem(property, "is a placeholder that nothing fills",
					"Set the environment variable or property that the placeholder names"));
		}
		return value;
	}

	private static boolean isGiven(@Nullable String value) {
		return StringUtils.hasText(value) && !value.startsWith("${");
	}

	private record PropertiesAccount(String getAppId, String getDeveloperId, @Nullable String getDeveloperSecret,
			@Nullable URI getBaseUrl) implements Account {

		@Override
		public String toString() {
			return "PropertiesAccount[appId=%s, developerId=%s]".formatted(this.getAppId, this.getDeveloperId);
		}

	}

}
