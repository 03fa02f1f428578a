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

package io.github.cloudlive.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.github.cloudlive.autoconfigure.DemoAccount;

/**
 * A {@link ReplicaApplication} as a child process. It ends with the test, at the latest
 * when this JVM does: its input ends then.
 */
final class ReplicaProcess implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private final String name;

	private final Process process;

	private final Thread reader = new Thread(this::read);

	private ReplicaProcess(String name, Process process) {
		this.name = name;
		this.process = process;
		this.reader.setDaemon(true);
		this.reader.start();
	}

	static ReplicaProcess launch(String name, URI gateway, int redisPort, String... properties) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
						// four of them share the machine with the test
						"-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
						ReplicaApplication.class.getName()));
		for (String property : DemoAccount.properties()) {
			command.add("--" + property);
		}
		command.add("--live.base-url=" + gateway);
		command.add("--spring.data.redis.host=127.0.0.1");
		command.add("--spring.data.redis.port=" + redisPort);
		command.add("--spring.data.redis.client-name=" + name);
		command.addAll(List.of(properties));
		try {
			return new ReplicaProcess(name, new ProcessBuilder(command).redirectErrorStream(true).start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String name() {
		return this.name;
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	boolean isReady() {
		if (!isAlive()) {
			throw new AssertionError(this + " ended");
		}
		return this.lines.contains(ReplicaApplication.READY);
	}

	long fetches() {
		return this.lines.stream().filter(ReplicaApplication.FETCH::equals).count();
	}

	/**
	 * End the process as the system does that runs out of memory.
	 */
	void kill() {
		this.process.destroyForcibly();
		await();
	}

	/**
	 * Let the callers end what they are at, and the application itself.
	 */
	void finish() {
		try {
			this.process.getOutputStream().close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		await();
	}

	int exitCode() {
		return this.process.exitValue();
	}

	List<String> failures() {
		return this.lines.stream().filter((line) -> line.startsWith(ReplicaApplication.FAILURE)).toList();
	}

	long successes() {
		return this.lines.stream()
			.filter((line) -> line.startsWith(ReplicaApplication.SUCCESSES))
			.mapToLong((line) -> Long.parseLong(line.substring(ReplicaApplication.SUCCESSES.length())))
			.sum();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	@Override
	public String toString() {
		return this.name + ":\n" + String.join("\n", this.lines);
	}

	private void read() {
		try (BufferedReader output = this.process.inputReader()) {
			output.lines().forEach(this.lines::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void await() {
		try {
			if (!this.process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
				throw new AssertionError("Does not end: " + this);
			}
			this.reader.join(LIMIT.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
