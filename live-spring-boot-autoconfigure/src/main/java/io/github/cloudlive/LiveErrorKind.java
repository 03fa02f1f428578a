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
 * What a code of the platform means to a caller.
 */
public enum LiveErrorKind {

	/**
	 * Refused at the door because the access token is dead: nothing was done. Repeated
	 * with a fresh token before a caller sees it.
	 */
	TOKEN_EXPIRED,

	/**
	 * Credentials or rights are wrong; repeating does not help.
	 */
	AUTHENTICATION,

	/**
	 * The request is wrong; repeating does not help.
	 */
	INVALID_REQUEST,

	/**
	 * There is no such live.
	 */
	NOT_FOUND,

	/**
	 * The group has a live already.
	 */
	ALREADY_EXISTS,

	/**
	 * The live is in a state that forbids this.
	 */
	INVALID_STATE,

	/**
	 * Not done, the platform is full or busy; repeat later.
	 */
	OVERLOADED,

	/**
	 * An inner service of the platform failed; probably not done, but not proven.
	 */
	UNAVAILABLE,

	/**
	 * An inner timeout of the platform: the work may have been done or not.
	 */
	AMBIGUOUS,

	/**
	 * Failed for an inner reason; do not assume that a repeat helps.
	 */
	FAILED,

	/**
	 * A code that is not in the platform's documents.
	 */
	UNKNOWN;

	private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * Return the name of the kind as it stands in messages and metrics.
	 * @return the name in lower case, with hyphens
	 */
	public String getId() {
		return this.id;
	}

}
