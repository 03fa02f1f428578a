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

package io.github.cloudlive.token.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;

import org.opentest4j.TestAbortedException;

/**
 * A substitute in this JVM. It cannot hang: tests that want it to are skipped.
 */
final class MockRedisServer implements RedisServer {

	private final int port;

	private com.github.fppt.jedismock.RedisServer server;

	MockRedisServer() {
		this.server = start(0);
		this.port = this.server.getBindPort();
	}

	@Override
	public int port() {
		return this.port;
	}

	@Override
	public void start() {
		this.server = start(this.port);
	}

	@Override
	public void stop() {
		try {
			this.server.stop();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void hang() {
		throw new TestAbortedException("jedis-mock cannot hang");
	}

	@Override
	public void resume() {
		// it does not hang
	}

	@Override
	public void close() {
		stop();
	}

	private static com.github.fppt.jedismock.RedisServer start(int port) {
		try {
			return new com.github.fppt.jedismock.RedisServer(port, InetAddress.getByName("127.0.0.1")).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
