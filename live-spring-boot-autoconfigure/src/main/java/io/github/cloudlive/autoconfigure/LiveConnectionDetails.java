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

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

import io.github.cloudlive.LiveAccounts;

/**
 * Where the platform is and who we are there. A bean of this type replaces what
 * {@code live.app-id}, {@code live.developer.*} and {@code live.base-url} say, and the
 * same keys of each account below {@code live.accounts}. It is asked for the accounts
 * that the properties name, and for the default one unless there is a {@code LiveClient}
 * or {@code LiveOperations} bean for that.
 */
public interface LiveConnectionDetails extends ConnectionDetails {

	/**
	 * Return what is needed to call the platform for an account.
	 * @param name the account's name: {@link LiveAccounts#DEFAULT}, or its name below
	 * {@code live.accounts}
	 * @return the account
	 * @throws IllegalArgumentException if there is no account of that name
	 */
	Account getAccount(String name);

	/**
	 * An account and how to reach it.
	 */
	interface Account {

		/**
		 * Return the app whose lives are run.
		 * @return the app ID
		 */
		String getAppId();

		/**
		 * Return who we are.
		 * @return the developer ID
		 */
		String getDeveloperId();

		/**
		 * Return what proves it. Needed to fetch access tokens.
		 * @return the developer secret, or {@code null} to follow those who have it
		 */
		default @Nullable String getDeveloperSecret() {
			return null;
		}

		/**
		 * Return where the gateway is.
		 * @return the gateway's base URL, or {@code null} to ask the access service
		 */
		default @Nullable URI getBaseUrl() {
			return null;
		}

	}

}
