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

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.client.LiveClientBuilder;

/**
 * What is configured for an account, and what its keys begin with.
 */
record AccountProperties(String name, String prefix, LiveProperties values) {

	static AccountProperties ofDefault(LiveProperties values) {
		return new AccountProperties(LiveAccounts.DEFAULT, "live.", values);
	}

	static AccountProperties named(String name, LiveProperties values) {
		return new AccountProperties(name, AccountNames.KEY + "." + name + ".", values);
	}

	/**
	 * Return the name of one of its keys.
	 */
	String key(String rest) {
		return this.prefix + rest;
	}

	/**
	 * Return where the platform is: its gateway, else its access service.
	 */
	URI platform(LiveConnectionDetails.Account account) {
		URI baseUrl = account.getBaseUrl();
		if (baseUrl != null) {
			return baseUrl;
		}
		URI discoveryUrl = LivePropertyUrl.parse(key("discovery.url"), this.values.discovery().url());
		return (discoveryUrl != null) ? discoveryUrl : LiveClientBuilder.DEFAULT_DISCOVERY_URL;
	}

}
