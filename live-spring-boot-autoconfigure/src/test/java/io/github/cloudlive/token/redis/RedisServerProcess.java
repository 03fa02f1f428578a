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

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.springframework.util.FileSystemUtils;

/**
 * The real server, a child process without persistence. It ends with the test, at the
 * latest with this JVM.
 */
final class RedisServerProcess implements RedisServer {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final int TRIES = 5;

	private final Thread atExit = new Thread(this::kill);

	private final Path directory;

	private int port;

	private Process process;

	private RedisServerProcess(Path directory) {
		this.directory = directory;
		Runtime.getRuntime().addShutdownHook(this.atExit);
	}

	static boolean isInstalled() {
		return program().isPresent();
	}

	static RedisServer launch() {
		try {
			RedisServerProcess server = new RedisServerProcess(Files.createTempDirectory("redis-test"));
			server.startOnFreePort();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public int port() {
		return this.port;
	}

	@Override
	public void start() {
		if (!tryToStart()) {
			throw new IllegalStateException("redis-server did not start: " + log());
		}
	}

	@Override
	public void stop() {
		kill();
	}

	@Override
	public void hang() {
		signal("STOP");
	}

	@Override
	public void resume() {
		signal("CONT");
	}

	@Override
	public void close() {
		kill();
		Runtime.getRuntime().removeShutdownHook(this.atExit);
		try {
			FileSystemUtils.deleteRecursively(this.directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void startOnFreePort() {
		List<String> failures = new ArrayList<>();
		while (failures.size() < TRIES) {
			this.port = freePort();
			if (tryToStart()) {
				return;
			}
			// somebody else may have taken the port meanwhile
			failures.add(log());
		}
		throw new IllegalStateException("redis-server did not start: " + failures);
	}

	private boolean tryToStart() {
		try {
			this.process = new ProcessBuilder(program().orElseThrow().toString(), "--bind", "127.0.0.1", "--port",
					Integer.toString(this.port), "--save", "", "--appendonly", "no", "--dir", this.directory.toString())
				.redirectErrorStream(true)
				.redirectOutput(this.directory.resolve("log").toFile())
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		boolean[] ready = new boolean[1];
		Polling.until("redis-server answers or ends", LIMIT,
				() -> (ready[0] = RedisPing.isAnswered(this.port)) || !this.process.isAlive());
		return ready[0] && this.process.isAlive();
	}

	private void kill() {
		Process current = this.process;
		if (current == null) {
			return;
		}
		try {
			// not a polite signal, which a server that hangs would not take
			if (!current.destroyForcibly().waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new IllegalStateException("redis-server does not end");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void signal(String name) {
		try {
			// the shell's own command: the program is not installed everywhere
			String command = "kill -%s %d".formatted(name, this.process.pid());
			int code = new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor();
			if (code != 0) {
				throw new IllegalStateException("'%s' ended with %d".formatted(command, code));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private String log() {
		try {
			return Files.readString(this.directory.resolve("log"), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	private static Optional<Path> program() {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.map((directory) -> Path.of(directory, "redis-server"))
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
