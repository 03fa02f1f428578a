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

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.token.StoreCommand;

/**
 * Tells several listeners, without harm: a live that was started must not be lost to its
 * caller because somebody who was told of it failed.
 */
final class ClientListeners implements LiveClientListener {

	/**
	 * Nobody listens.
	 */
	static final LiveClientListener NONE = new LiveClientListener() {
	};

	private static final Log logger = LogFactory.getLog(ClientListeners.class);

	private final List<LiveClientListener> listeners;

	private ClientListeners(List<LiveClientListener> listeners) {
		this.listeners = listeners;
	}

	static LiveClientListener of(List<LiveClientListener> listeners) {
		return listeners.isEmpty() ? NONE : new ClientListeners(List.copyOf(listeners));
	}

	@Override
	public void onBuilt(LiveClient client) {
		tell((listener) -> listener.onBuilt(client));
	}

	@Override
	public void onTrySuccess(LiveOperation operation) {
		tell((listener) -> listener.onTrySuccess(operation));
	}

	@Override
	public void onTryFailure(LiveOperation operation, LiveException failure) {
		tell((listener) -> listener.onTryFailure(operation, failure));
	}

	@Override
	public void onRetry(LiveOperation operation, LiveException failure) {
		tell((listener) -> listener.onRetry(operation, failure));
	}

	@Override
	public void onLeaseWait(Duration time) {
		tell((listener) -> listener.onLeaseWait(time));
	}

	@Override
	public void onForeignRotation() {
		tell(LiveClientListener::onForeignRotation);
	}

	@Override
	public void onStoreFailure(StoreCommand command) {
		tell((listener) -> listener.onStoreFailure(command));
	}

	private void tell(Consumer<LiveClientListener> news) {
		for (LiveClientListener listener : this.listeners) {
			try {
				news.accept(listener);
			}
			catch (RuntimeException ex) {
				logger.warn("A listener of the live client failed", ex);
			}
		}
	}

}
