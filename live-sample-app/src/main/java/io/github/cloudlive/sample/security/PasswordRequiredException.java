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

package io.github.cloudlive.sample.security;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;

/**
 * The control room would have been open to other machines.
 */
class PasswordRequiredException extends RuntimeException {

	private final String key;

	PasswordRequiredException(String key, @Nullable InetAddress address) {
		super("'%s' is %s, so other machines can reach it, and 'control-room.password' is not set".formatted(key,
				(address != null) ? address.getHostAddress() : "not set"));
		this.key = key;
	}

	/**
	 * Return the key of the address.
	 * @return the key
	 */
	String getKey() {
		return this.key;
	}

}
