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

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.BoundPropertiesTrackingBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;

/**
 * Stands where there is no default account, and refuses keys that are for that one. An
 * account that has a name would call another platform than the one at the top, for
 * instance, and nobody would be told.
 */
final class NoDefaultAccount {

	NoDefaultAccount(Environment environment) {
		List<Problem> problems = new ArrayList<>();
		BoundPropertiesTrackingBindHandler handler = new BoundPropertiesTrackingBindHandler((property) -> {
			if (isSet(property)) {
				problems.add(problem(property.getName().toString()));
			}
		});
		Binder binder = Binder.get(environment);
		binder.bind("live", Bindable.of(LiveProperties.class), handler);
		binder.bind("live.monitor.interval", Bindable.of(String.class), handler);
		if (!problems.isEmpty()) {
			throw new InvalidLivePropertyException(problems);
		}
	}

	private static boolean isSet(ConfigurationProperty property) {
		return StringUtils.hasText(String.valueOf(property.getValue()));
	}

	private static Problem problem(String key) {
		return new Problem(key, "has no effect: there is no default account",
				"Write it under '%s.<name>' if an account is to have it, or configure the default account"
					.formatted(AccountNames.KEY));
	}

}
