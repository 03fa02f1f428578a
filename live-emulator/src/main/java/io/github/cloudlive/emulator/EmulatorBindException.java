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

import java.io.Serial;

/**
 * The emulator cannot listen on its address and port, most often because another program
 * does. The message names both and says what to do.
 */
public final class EmulatorBindException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String address;

	private final int port;

	private final String setting;

	private EmulatorBindException(String address, int port, String setting, Throwable cause) {
		super(message(address, port, cause), cause);
		this.address = address;
		this.port = port;
		this.setting = setting;
	}

	static EmulatorBindException http(String address, int port, Throwable cause) {
		return new EmulatorBindException(address, port, "port", cause);
	}

	static EmulatorBindException rtmp(String address, int port, Throwable cause) {
		return new EmulatorBindException(address, port, "media.rtmp-port", cause);
	}

	/**
	 * Return the address that the emulator was to listen on.
	 * @return the address
	 */
	public String address() {
		return this.address;
	}

	/**
	 * Return the port that the emulator was to listen on.
	 * @return the port
	 */
	public int port() {
		return this.port;
	}

	/**
	 * Return which setting chooses the port.
	 * @return {@code port} or {@code media.rtmp-port}
	 */
	public String setting() {
		return this.setting;
	}

	private static String message(String address, int port, Throwable cause) {
		Throwable reason = (cause.getCause() != null) ? cause.getCause() : cause;
		String start = "The emulator cannot listen on " + address + ":" + port + ": ";
		// The type of the reason depends on the transport, these words do not
		if (String.valueOf(reason.getMessage()).contains("in use")) {
			return start + "the port is taken. Stop the program that uses it, or choose another port "
					+ "(0 takes any free one)";
		}
		String detail = (reason.getMessage() != null) ? reason.getMessage() : "the address is unknown";
		return start + detail + ". Choose an address of this machine and a port that is open to you";
	}

}
