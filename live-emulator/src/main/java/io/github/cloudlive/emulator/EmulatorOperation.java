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

import org.jspecify.annotations.Nullable;

/**
 * The calls that the platform takes.
 */
public enum EmulatorOperation {

	/**
	 * Fetch an access token: {@code GET /access/token}.
	 */
	TOKEN("GET", "/access/token"),

	/**
	 * Start a live: {@code POST /v1/live/start}.
	 */
	START("POST", "/v1/live/start"),

	/**
	 * Stop a live: {@code POST /v1/live/stop}.
	 */
	STOP("POST", "/v1/live/stop"),

	/**
	 * List the running lives of an app: {@code GET /v1/live/list}.
	 */
	LIST("GET", "/v1/live/list"),

	/**
	 * Find the gateway: {@code GET /server/address}.
	 */
	DISCOVERY("GET", "/server/address");

	private final String method;

	private final String path;

	EmulatorOperation(String method, String path) {
		this.method = method;
		this.path = path;
	}

	String method() {
		return this.method;
	}

	String path() {
		return this.path;
	}

	static @Nullable EmulatorOperation at(String path) {
		for (EmulatorOperation operation : values()) {
			if (operation.path.equals(path)) {
				return operation;
			}
		}
		return null;
	}

}
