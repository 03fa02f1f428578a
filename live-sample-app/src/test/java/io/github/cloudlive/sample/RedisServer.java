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

package io.github.cloudlive.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.test.util.TestSocketUtils;

/**
 * A Redis of its own for a test, which writes nothing to disk. It ends with this JVM at
 * the latest.
 */
class RedisServer implements AutoCloseable {

	static final String PROGRAM = "redis-server";

	private final int port = TestSocketUtils.findAvailableTcpPort();

	private final Process process;

	RedisServer() throws IOException {
		this.process = new ProcessBuilder(PROGRAM, "--bind", "127.0.0.1", "--port", Integer.toString(this.port),
				"--save", "")
			.redirectErrorStream(true)
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(this::close));
		awaitReady();
	}

	int port() {
		return this.port;
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	private void awaitReady() throws IOException {
		List<String> log = new ArrayList<>();
		BufferedReader output = this.process.inputReader();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.contains("Ready to accept connections")) {
				return;
			}
			log.add(line);
		}
		throw new IllegalStateException("redis-server did not start: " + log);
	}

}
