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

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start without a password where another machine could reach the control room.
 */
@Component
class PasswordRequirement {

	PasswordRequirement(ControlRoomProperties properties, Environment environment) {
		if (properties.password() != null) {
			return;
		}
		requireLoopback("server.address", environment);
		if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
			requireLoopback("management.server.address", environment);
		}
	}

	private static void requireLoopback(String key, Environment environment) {
		InetAddress address = Binder.get(environment).bind(key, InetAddress.class).orElse(null);
		if (address == null || !address.isLoopbackAddress()) {
			throw new PasswordRequiredException(key, address);
		}
	}

}
