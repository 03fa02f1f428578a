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

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.token.AccessTokenSupplier;

/**
 * The client of one account: its operations and the access token behind them.
 * Thread-safe.
 */
public final class LiveClient implements AutoCloseable {

	private final LiveOperations operations;

	private final AccessTokenSupplier accessTokens;

	private final Runnable onClose;

	LiveClient(LiveOperations operations, AccessTokenSupplier accessTokens, Runnable onClose) {
		this.operations = operations;
		this.accessTokens = accessTokens;
		this.onClose = onClose;
	}

	/**
	 * Return the operations on the lives of the account's app.
	 * @return the operations
	 */
	public LiveOperations operations() {
		return this.operations;
	}

	/**
	 * Return the supplier of the account's access token.
	 * @return the supplier
	 */
	public AccessTokenSupplier accessTokens() {
		return this.accessTokens;
	}

	/**
	 * End what goes on in the background. The access token stays valid.
	 */
	@Override
	public void close() {
		this.onClose.run();
	}

}
