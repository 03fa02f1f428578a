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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;

/**
 * Refuses keys below an account that has a name which are only known under {@code live}
 * itself.
 */
final class MisplacedKeys {

	private static final List<String> NOT_FOR_ACCOUNTS = List.of("enabled", "accounts", "emulator", "health",
			"monitor");

	private MisplacedKeys() {
	}

	/**
	 * Look for them.
	 * @throws InvalidLivePropertyException if there are any
	 */
	static void refuse(Environment environment) {
		List<Problem> problems = new ArrayList<>();
		Binder.get(environment)
			.bind(AccountNames.KEY, Bindable.mapOf(String.class, Object.class))
			.ifBound((accounts) -> accounts.forEach((name, keys) -> {
				if (keys instanceof Map<?, ?> map) {
					NOT_FOR_ACCOUNTS.stream()
						.filter(map::containsKey)
						.forEach((key) -> problems.add(problem(name, key)));
				}
			}));
		if (!problems.isEmpty()) {
			throw new InvalidLivePropertyException(problems);
		}
	}

	private static Problem problem(String account, String key) {
		return new Problem(AccountNames.KEY + "." + account + "." + key, "has no effect: an account has no such key",
				"Leave it out, or write 'live." + key + "', which is not for one account that has a name");
	}

}
