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

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of further accounts.
 *
 * @param accounts Further accounts by name, each with the properties that the live client
 * has: 'live.accounts.studio.app-id', for instance. What is not set there has its
 * default, whatever the default account has.
 */
@ConfigurationProperties("live")
record LiveAccountsProperties(@DefaultValue Map<String, LiveProperties> accounts) {

	/**
	 * Return what is configured for each of them.
	 * @throws InvalidLivePropertyException if a name cannot be used
	 */
	List<AccountProperties> all() {
		Set<String> names = AccountNames.check(this.accounts.keySet());
		return this.accounts.entrySet()
			.stream()
			.filter((account) -> names.contains(account.getKey()))
			.map((account) -> AccountProperties.named(account.getKey(), account.getValue()))
			.toList();
	}

	/**
	 * Return what is configured for one of them, or {@code null} if it is not there.
	 */
	@Nullable AccountProperties get(String name) {
		LiveProperties values = this.accounts.get(name);
		return (values != null) ? AccountProperties.named(name, values) : null;
	}

}
