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

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;

/**
 * The names of the accounts below {@value #KEY}.
 */
final class AccountNames {

	static final String KEY = "live.accounts";

	private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

	private AccountNames() {
	}

	/**
	 * Return the names that are configured.
	 * @throws InvalidLivePropertyException if one cannot be used
	 */
	static Set<String> in(Environment environment) {
		return Binder.get(environment)
			.bind(KEY, Bindable.mapOf(String.class, Object.class))
			.map((accounts) -> check(accounts.keySet()))
			.orElse(Set.of());
	}

	/**
	 * Check names. One that is spelled in several ways, as by a file and by an
	 * environment variable, is one name: as it is spelled last, where values are only
	 * defaults.
	 * @throws InvalidLivePropertyException if one cannot be used
	 */
	static Set<String> check(Collection<String> names) {
		Map<String, String> spellings = new LinkedHashMap<>();
		for (String name : names) {
			requireUsable(name);
			spellings.put(name.toLowerCase(Locale.ROOT).replaceAll("[_-]", ""), name);
		}
		return new LinkedHashSet<>(spellings.values());
	}

	private static void requireUsable(String name) {
		String key = KEY + "." + name;
		if (!USABLE.matcher(name).matches()) {
			throw new InvalidLivePropertyException(List.of(new Problem(key, "has a name that cannot be used",
					"Write letters, digits, '-' and '_', 64 at most")));
		}
		if (LiveAccounts.DEFAULT.equalsIgnoreCase(name)) {
			throw new InvalidLivePropertyException(
					List.of(new Problem(key, "has the name of the account that 'live.*' configures",
							"Write its keys under 'live' itself, or give it another name")));
		}
	}

}
