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

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Writes the address of a socket the way a URL wants it.
 */
final class Authority {

	private Authority() {
	}

	/**
	 * Return the host and the port of an address. An emulator that listens everywhere can
	 * be reached on the loopback address.
	 * @param address the address
	 * @return the authority for a URL
	 */
	static String of(InetSocketAddress address) {
		InetAddress host = address.getAddress();
		if (host.isAnyLocalAddress()) {
			return "127.0.0.1:" + address.getPort();
		}
		String text = host.getHostAddress();
		return ((host instanceof Inet6Address) ? "[" + text + "]" : text) + ":" + address.getPort();
	}

}
