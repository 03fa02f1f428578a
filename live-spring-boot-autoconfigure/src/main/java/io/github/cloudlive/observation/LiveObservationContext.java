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

package io.github.cloudlive.observation;

import io.micrometer.observation.Observation;

/**
 * Something that is done on the platform for an account. {@link #getError()} is the
 * failure it ended with.
 */
public abstract class LiveObservationContext extends Observation.Context {

	private final String account;

	private boolean cancelled;

	LiveObservationContext(String account) {
		this.account = account;
	}

	/**
	 * Return the account it is done for.
	 * @return the account's name
	 */
	public String getAccount() {
		return this.account;
	}

	/**
	 * Return whether it was given up before it ended.
	 * @return whether it was cancelled
	 */
	public boolean isCancelled() {
		return this.cancelled;
	}

	/**
	 * Set whether it was given up before it ended.
	 * @param cancelled whether it was cancelled
	 */
	public void setCancelled(boolean cancelled) {
		this.cancelled = cancelled;
	}

}
