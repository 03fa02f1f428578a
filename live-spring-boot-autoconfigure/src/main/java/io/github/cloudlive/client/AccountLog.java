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

import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.FetchTrigger;

/**
 * Logs what those who run the service should know of an account's access token.
 */
final class AccountLog implements LiveClientListener {

	private static final Log logger = LogFactory.getLog(AccountLog.class);

	private final AtomicBoolean toldOfForeignRotation = new AtomicBoolean();

	private final String account;

	AccountLog(String account) {
		this.account = account;
	}

	@Override
	public void onFetch(AccessToken token, FetchTrigger trigger) {
		if (trigger == FetchTrigger.REQUESTED) {
			logger.info("Another access token of the account '%s' was fetched, as somebody asked: generation %d"
				.formatted(this.account, token.getGeneration()));
		}
	}

	@Override
	public void onRefreshFailure(Throwable failure) {
		logger.warn(
				"The access token of the account '%s' could not be refreshed ahead of its expiry, it goes on serving: %s"
					.formatted(this.account, failure.getMessage()));
	}

	@Override
	public void onForeignRotation() {
		if (this.toldOfForeignRotation.compareAndSet(false, true)) {
			logger
				.warn("The platform rejected the access token of the account '%s' before its time, and nobody published "
					.formatted(this.account)
						+ "another: something else fetches tokens with the same developer ID, or a replica did while it "
						+ "could not reach the store. Each such fetch kills the token of all others");
		}
	}

	@Override
	public void onSharingEnd(String reason) {
		logger.warn("Until the store is back this service fetches access tokens of the account '%s' for itself alone, "
			.formatted(this.account) + "which kills those of others: " + reason);
	}

	@Override
	public void onSharingResume() {
		logger.info("The store is back: the access token of the account '%s' is shared with others again"
			.formatted(this.account));
	}

}
