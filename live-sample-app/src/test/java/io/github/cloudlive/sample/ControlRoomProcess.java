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
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The packaged control room in a JVM of its own, on free ports.
 */
class ControlRoomProcess implements AutoCloseable {

	private static final Pattern PORT = Pattern.compile("Netty started on port (\\d+)");

	private static final int LIMIT_IN_SECONDS = 120;

	private final List<String> log = new ArrayList<>();

	private final Process process;

	ControlRoomProcess(String... jvmArguments) throws IOException {
		String jar = Objects.requireNonNull(System.getProperty("control-room.jar"), "Needs the jar: run 'mvn verify'");
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of(jvmArguments));
		command.addAll(List.of("-jar", jar, "--server.port=0", "--live.emulator.port=0"));
		this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
		Runtime.getRuntime().addShutdownHook(new Thread(this::close));
		// one that hangs is killed, which ends its output
		CompletableFuture.delayedExecutor(LIMIT_IN_SECONDS, TimeUnit.SECONDS).execute(this::close);
		awaitReady();
	}

	String log() {
		return String.join("\n", this.log);
	}

	URI url(String path) {
		String port = PORT.matcher(log())
			.results()
			.findFirst()
			.map((MatchResult match) -> match.group(1))
			.orElseThrow();
		return URI.create("http://127.0.0.1:" + port + path);
	}

	/**
	 * Ask it to end, as an operator does.
	 * @return whether it did
	 */
	boolean stop() throws InterruptedException {
		this.process.destroy();
		return this.process.waitFor(LIMIT_IN_SECONDS, TimeUnit.SECONDS);
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	private void awaitReady() throws IOException {
		BufferedReader output = this.process.inputReader();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			this.log.add(line);
			if (line.contains("Started ControlRoomApplication")) {
				return;
			}
		}
		throw new IllegalStateException("The control room did not start:\n" + log());
	}

}
