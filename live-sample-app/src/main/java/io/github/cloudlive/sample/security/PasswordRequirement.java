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
import java.nio.charset.StandardCharsets;

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start without a password where another machine could reach the control room,
 * and with one that is too long.
 */
@Component
class PasswordRequirement {

	/** Bcrypt's limit. */
	private static final int MAX_BYTES = 72;

	PasswordRequirement(ControlRoomProperties properties, Environment environment) {
		if (properties.password() != null) {
			checkLength(properties.password());
			return;
		}
		requireLoopback("server.address", environment);
		if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
			requireLoopback("management.server.address", environment);
		}
	}

	private static void checkLength(String password) {
		int bytes = password.getBytes(StandardCharsets.UTF_8).length;
		if (bytes > MAX_BYTES) {
			throw new PasswordTooLongException(bytes, MAX_BYTES);
		}
	}

	private static void requireLoopback(String key, Environment environment) {
		InetAddress address = Binder.get(environment).bind(key, InetAddress.class).orElse(null);
		if (address == null || !address.isLoopbackAddress()) {
			throw new PasswordRequiredException(key, address);
		}
	}

}
