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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;
import io.github.cloudlive.client.LiveClient;

/**
 * The clients of the accounts that have a name. They are made all together when the
 * application starts, so that one that is half configured ends the start-up.
 */
final class NamedLiveClients implements AutoCloseable {

	private final Map<String, LiveClient> byAccount = new LinkedHashMap<>();

	NamedLiveClients(Collection<AccountProperties> accounts, LiveClientFactory factory) {
		try {
			accounts.forEach((account) -> this.byAccount.put(account.name(), factory.create(account)));
		}
		catch (RuntimeException ex) {
			close();
			throw ex;
		}
	}

	/**
	 * Return them by the names of their accounts.
	 */
	Map<String, LiveClient> byAccount() {
		return Collections.unmodifiableMap(this.byAccount);
	}

	/**
	 * Return the operations of an account that there was when beans were defined.
	 * @throws InvalidLivePropertyException if it is configured no more: beans may have
	 * been defined when the application was built
	 */
	LiveOperations operations(String account) {
		LiveClient client = this.byAccount.get(account);
		if (client == null) {
			throw new InvalidLivePropertyException(List.of(new Problem(AccountNames.KEY + "." + account,
					"is missing, but was there when the application was processed ahead of time",
					"Write its keys, or process the application without them")));
		}
		return client.operations();
	}

	@Override
	public void close() {
		this.byAccount.values().forEach(LiveClient::close);
	}

}
