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

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.client.LiveClient;

/**
 * {@link LiveAccounts} of the accounts that have a name, and of the default one: the
 * {@link LiveOperations} that are injected without a qualifier, whoever made them. Those
 * are looked for when they are asked for, since they may need these.
 */
final class DefaultLiveAccounts implements LiveAccounts {

	private final ObjectProvider<LiveOperations> ofDefault;

	private final NamedLiveClients named;

	DefaultLiveAccounts(ObjectProvider<LiveOperations> ofDefault, NamedLiveClients named) {
		this.ofDefault = ofDefault;
		this.named = named;
	}

	@Override
	public LiveOperations get(String name) {
		LiveClient client = this.named.byAccount().get(name);
		if (client != null) {
			return client.operations();
		}
		LiveOperations operations = name.equals(LiveAccounts.DEFAULT) ? this.ofDefault.getIfUnique() : null;
		if (operations == null) {
			throw new IllegalArgumentException("There is no account '%s', but these: %s".formatted(name, names()));
		}
		return operations;
	}

	@Override
	public Set<String> names() {
		Set<String> names = new LinkedHashSet<>();
		if (this.ofDefault.getIfUnique() != null) {
			names.add(LiveAccounts.DEFAULT);
		}
		names.addAll(this.named.byAccount().keySet());
		return Collections.unmodifiableSet(names);
	}

}
