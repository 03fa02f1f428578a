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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.FetchTrigger;
import io.github.cloudlive.token.StoreCommand;

/**
 * Tells several listeners, without harm: a live that was started must not be lost to its
 * caller because somebody who was told of it failed.
 */
final class ClientListeners implements LiveClientListener {

	private static final Log logger = LogFactory.getLog(ClientListeners.class);

	private final List<LiveClientListener> listeners;

	ClientListeners(List<LiveClientListener> listeners) {
		this.listeners = new CopyOnWriteArrayList<>(listeners);
	}

	void add(LiveClientListener listener) {
		this.listeners.add(listener);
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
	public void onFetch(AccessToken token, FetchTrigger trigger) {
		tell((listener) -> listener.onFetch(token, trigger));
	}

	@Override
	public void onFetchFailure(FetchTrigger trigger, LiveException failure) {
		tell((listener) -> listener.onFetchFailure(trigger, failure));
	}

	@Override
	public void onRefreshFailure(Throwable failure) {
		tell((listener) -> listener.onRefreshFailure(failure));
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

	@Override
	public void onSharingEnd(String reason) {
		tell((listener) -> listener.onSharingEnd(reason));
	}

	@Override
	public void onSharingResume() {
		tell(LiveClientListener::onSharingResume);
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
