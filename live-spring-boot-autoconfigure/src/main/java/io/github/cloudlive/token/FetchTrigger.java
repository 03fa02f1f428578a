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

package io.github.cloudlive.token;

import java.util.Locale;

/**
 * Why an access token is fetched.
 */
public enum FetchTrigger {

	/**
	 * There is none, or it has expired: callers wait.
	 */
	COLD,

	/**
	 * The present one nears its end: callers go on with it.
	 */
	AHEAD,

	/**
	 * The platform rejected the one that there was, and the store has none: callers wait.
	 */
	REJECTED,

	/**
	 * The platform rejected the one that the store still holds: somebody who does not
	 * publish fetches tokens with the same developer ID. Callers wait.
	 */
	FOREIGN,

	/**
	 * Somebody asked for another one: callers go on with the present one.
	 */
	REQUESTED;

	private final String id = name().toLowerCase(Locale.ROOT);

	/**
	 * Return the name of the trigger as it stands in metrics.
	 * @return the name in lower case
	 */
	public String getId() {
		return this.id;
	}

}
