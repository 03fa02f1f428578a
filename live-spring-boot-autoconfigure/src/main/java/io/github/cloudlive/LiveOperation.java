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

package io.github.cloudlive;

import java.util.Locale;

/**
 * What is asked of the platform.
 */
public enum LiveOperation {

	/**
	 * Start a live.
	 */
	START,

	/**
	 * Stop a live.
	 */
	STOP,

	/**
	 * List the running lives of an app.
	 */
	LIST,

	/**
	 * Find the live of a group, by a list.
	 */
	FIND,

	/**
	 * Fetch an access token.
	 */
	TOKEN,

	/**
	 * Ask the access service where the gateway is.
	 */
	DISCOVERY;

	private final String id = name().toLowerCase(Locale.ROOT);

	/**
	 * Return whether the operation changes something, so that it matters whether it was
	 * done once, twice or not at all.
	 * @return whether the operation changes something
	 */
	public boolean changesSomething() {
		return this == START || this == STOP;
	}

	/**
	 * Return the name of the operation as it stands in messages and metrics.
	 * @return the name in lower case
	 */
	public String getId() {
		return this.id;
	}

}
