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

import io.github.cloudlive.token.FetchTrigger;

/**
 * One fetch of an access token.
 */
public class LiveTokenFetchObservationContext extends LiveObservationContext {

	private final FetchTrigger trigger;

	/**
	 * Create a context.
	 * @param account the name of the account whose token is fetched
	 * @param trigger why it is fetched
	 */
	public LiveTokenFetchObservationContext(String account, FetchTrigger trigger) {
		super(account);
		this.trigger = trigger;
	}

	/**
	 * Return why the token is fetched.
	 * @return the trigger
	 */
	public FetchTrigger getTrigger() {
		return this.trigger;
	}

}
