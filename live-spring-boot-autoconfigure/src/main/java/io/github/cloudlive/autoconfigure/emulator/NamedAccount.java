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

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import io.github.cloudlive.autoconfigure.InvalidLivePropertyException;
import io.github.cloudlive.emulator.EmulatorAccount;
import io.github.cloudlive.token.DeveloperCredentials;

/**
 * An account below {@code live.accounts}, as the emulator is to know it. Needs no keys:
 * what is missing is made up.
 */
record NamedAccount(String name, @Nullable String appId, @Nullable String givenId, @Nullable String givenSecret) {

	private static final String KEY = "live.accounts.";

	static List<NamedAccount> in(Environment environment) {
		Binder binder = Binder.get(environment);
		return binder.bind("live.accounts", Bindable.mapOf(String.class, Object.class))
			.map((accounts) -> accounts.keySet().stream().map((name) -> of(name, binder)).toList())
			.orElse(List.of());
	}

	private static NamedAccount of(String name, Binder binder) {
		String prefix = KEY + name + ".";
		return new NamedAccount(name, value(prefix + "app-id", binder), value(prefix + "developer.id", binder),
				value(prefix + "developer.secret", binder));
	}

	/**
	 * Bound by hand: a binder that makes an object of it would need hints ahead of time.
	 */
	private static @Nullable String value(String key, Binder binder) {
		return binder.bind(ConfigurationPropertyName.adapt(key, '.'), Bindable.of(String.class))
			.map((value) -> (StringUtils.hasText(value) && !value.startsWith("${")) ? value : null)
			.orElse(null);
	}

	/**
	 * Return the name of the key that tells its developer ID.
	 */
	String idKey() {
		return KEY + this.name + ".developer.id";
	}

	String developerId() {
		return (this.givenId != null) ? this.givenId : "demo-" + this.name;
	}

	/**
	 * Return it as an account of the emulated platform, for any app.
	 * @throws InvalidLivePropertyException if what is given cannot be used
	 */
	EmulatorAccount toEmulatorAccount() {
		String secret = (this.givenSecret != null) ? this.givenSecret : EmulatorAccount.demo().developerSecret();
		InvalidLivePropertyException.under(KEY + this.name + ".",
				() -> new DeveloperCredentials(developerId(), secret));
		return new EmulatorAccount(developerId(), secret, Set.of());
	}

	@Override
	public String toString() {
		return "NamedAccount[name=%s]".formatted(this.name);
	}

}
