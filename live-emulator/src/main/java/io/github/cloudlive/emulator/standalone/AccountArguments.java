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

package io.github.cloudlive.emulator.standalone;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.emulator.EmulatorAccount;
import io.github.cloudlive.emulator.LiveEmulator;

/**
 * Gathers the arguments that describe accounts.
 */
final class AccountArguments {

	private static final Pattern NAME = Pattern
		.compile("accounts\\[(\\d{1,6})]\\.(developer-id|developer-secret|app-ids)");

	private final Map<Integer, Map<String, String>> accounts = new TreeMap<>();

	boolean add(String name, String value) {
		Matcher matcher = NAME.matcher(name);
		if (!matcher.matches()) {
			return false;
		}
		this.accounts.computeIfAbsent(Integer.valueOf(matcher.group(1)), (index) -> new TreeMap<>())
			.put(matcher.group(2), value);
		return true;
	}

	void apply(LiveEmulator.Builder builder) {
		this.accounts.forEach((index, values) -> {
			String prefix = Arguments.PREFIX + "accounts[" + index + "].";
			String developerId = required(prefix, "developer-id", values);
			String developerSecret = required(prefix, "developer-secret", values);
			Set<String> appIds = Values.list(values.getOrDefault("app-ids", ""));
			try {
				builder.account(new EmulatorAccount(developerId, developerSecret, appIds));
			}
			catch (IllegalArgumentException ex) {
				throw new UsageException(prefix + "*: " + ex.getMessage());
			}
		});
	}

	private static String required(String prefix, String name, Map<String, String> values) {
		@Nullable String value = values.get(name);
		if (value == null || value.isEmpty()) {
			throw new UsageException(prefix + name + " is missing: each account needs a developer ID and a secret");
		}
		return value;
	}

}
