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

package io.github.cloudlive.emulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request, read to its end.
 */
final class Call {

	private final String authority;

	private final @Nullable String authorization;

	private final Map<String, List<String>> query;

	private final byte[] body;

	private final boolean fromPageOfOthers;

	private final Duration lag;

	Call(String authority, @Nullable String authorization, Map<String, List<String>> query, byte[] body,
			boolean fromPageOfOthers) {
		this(authority, authorization, query, body, fromPageOfOthers, Duration.ZERO);
	}

	private Call(String authority, @Nullable String authorization, Map<String, List<String>> query, byte[] body,
			boolean fromPageOfOthers, Duration lag) {
		this.authority = authority;
		this.authorization = authorization;
		this.query = query;
		this.body = body;
		this.fromPageOfOthers = fromPageOfOthers;
		this.lag = lag;
	}

	/**
	 * Return the host, and the port if it is not the usual one, that the caller reached
	 * the emulator under.
	 * @return the authority for URLs in the answer
	 */
	String authority() {
		return this.authority;
	}

	/**
	 * Return the credentials of the caller.
	 * @return the value of the header {@code Authorization}
	 */
	String authorization() {
		if (this.authorization == null || this.authorization.isEmpty()) {
			throw ReturnCode.PARAMETER_MISSING.refused("Authorization");
		}
		return this.authorization;
	}

	@Nullable String parameter(String name) {
		List<String> values = this.query.get(name);
		return (values != null) ? values.get(0) : null;
	}

	String requiredParameter(String name) {
		String value = parameter(name);
		if (value == null || value.isEmpty()) {
			throw ReturnCode.PARAMETER_MISSING.refused(name);
		}
		return value;
	}

	byte[] body() {
		return this.body;
	}

	/**
	 * Return whether a web page of another origin makes the call. It may do what any
	 * caller with the access token may, except to let the emulator connect to others.
	 * @return whether one does
	 */
	boolean isFromPageOfOthers() {
		return this.fromPageOfOthers;
	}

	/**
	 * Return how far in the past the state is that the caller gets to see.
	 * @return the lag, usually zero
	 */
	Duration lag() {
		return this.lag;
	}

	Call withLag(Duration lag) {
		return new Call(this.authority, this.authorization, this.query, this.body, this.fromPageOfOthers, lag);
	}

}
