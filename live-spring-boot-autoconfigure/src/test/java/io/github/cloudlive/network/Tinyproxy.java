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

package io.github.cloudlive.network;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.cloudlive.token.redis.Polling;

/**
 * A forward proxy, a child process. It ends with the test, at the latest with this JVM.
 */
final class Tinyproxy implements AutoCloseable {

	static final String PROGRAM = "tinyproxy";

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final int TRIES = 5;

	private final Thread atExit = new Thread(this::kill);

	private final Path directory;

	private int port;

	private Process process;

	private Tinyproxy(Path directory) {
		this.directory = directory;
		Runtime.getRuntime().addShutdownHook(this.atExit);
	}

	static Optional<Path> program() {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.map((directory) -> Path.of(directory, PROGRAM))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * Start one that reaches every port, unless its configuration says something else.
	 * @param directory where it finds its configuration and leaves its log
	 * @param configuration further lines of its configuration
	 */
	static Tinyproxy start(Path directory, String... configuration) throws IOException {
		Tinyproxy proxy = new Tinyproxy(directory);
		for (int count = 0; count < TRIES; count++) {
			// somebody else may take the free port meanwhile
			if (proxy.tryToStart(configuration)) {
				return proxy;
			}
		}
		throw new IllegalStateException("tinyproxy did not start: " + proxy.log().toList());
	}

	int port() {
		return this.port;
	}

	/**
	 * Whether a tunnel to a port of this machine was asked for.
	 */
	boolean wasAskedForTunnelTo(int target) {
		return log().anyMatch((line) -> line.contains("CONNECT 127.0.0.1:%d ".formatted(target)));
	}

	@Override
	public void close() {
		kill();
		Runtime.getRuntime().removeShutdownHook(this.atExit);
	}

	private boolean tryToStart(String... configuration) throws IOException {
		this.port = freePort();
		Path file = this.directory.resolve("tinyproxy.conf");
		List<String> basics = List.of("Port " + this.port, "Listen 127.0.0.1", "Allow 127.0.0.1", "Timeout 60",
				"LogLevel Connect", "LogFile \"%s\"".formatted(logFile()));
		Files.write(file, Stream.concat(basics.stream(), Stream.of(configuration)).toList());
		this.process = new ProcessBuilder(program().orElseThrow().toString(), "-d", "-c", file.toString())
			.redirectErrorStream(true)
			.redirectOutput(this.directory.resolve("output").toFile())
			.start();
		boolean[] ready = new boolean[1];
		Polling.until("tinyproxy listens or ends", LIMIT, () -> (ready[0] = isListening()) || !this.process.isAlive());
		return ready[0] && this.process.isAlive();
	}

	private boolean isListening() {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 1000);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private Stream<String> log() {
		try {
			return Files.exists(logFile()) ? Files.readAllLines(logFile()).stream() : Stream.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path logFile() {
		return this.directory.resolve("log");
	}

	private void kill() {
		if (this.process == null) {
			return;
		}
		try {
			if (!this.process.destroyForcibly().waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new IllegalStateException("tinyproxy does not end");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
