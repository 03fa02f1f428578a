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

package io.github.cloudlive.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The clients of all accounts.
 */
public final class LiveClients {

	private final Map<String, LiveClient> byAccount;

	/**
	 * Create it. Whoever made the clients closes them.
	 * @param byAccount the clients by the names of their accounts
	 */
	public LiveClients(Map<String, LiveClient> byAccount) {
		this.byAccount = Collections.unmodifiableMap(new LinkedHashMap<>(byAccount));
	}

	/**
	 * Return the clients by the names of their accounts.
	 * @return the clients, in the order in which accounts are told
	 */
	public Map<String, LiveClient> byAccount() {
		return this.byAccount;
	}

}
