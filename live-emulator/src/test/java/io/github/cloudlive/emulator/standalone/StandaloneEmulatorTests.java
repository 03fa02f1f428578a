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

package io.github.cloudlive.emulator.standalone;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StandaloneEmulator}.
 */
class StandaloneEmulatorTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private final StandaloneEmulator program = new StandaloneEmulator(
			new PrintStream(this.out, true, StandardCharsets.UTF_8),
			new PrintStream(this.err, true, StandardCharsets.UTF_8));

	@Test
	void runWhenHelpIsWantedPrintsSettings() throws InterruptedException {
		assertThat(this.program.run("--help")).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("--live.emulator.port=", "28000");
	}

	@Test
	void runWhenArgumentIsWrongPrintsOneLineAndEndsWithTwo() throws InterruptedException {
		assertThat(this.program.run("--live.emulator.port=x")).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("--live.emulator.port=x");
	}

	@Test
	void runWhenPortIsTakenPrintsOneLineAndEndsWithOne() throws IOException, InterruptedException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThat(this.program.run("--live.emulator.port=" + taken.getLocalPort())).isEqualTo(1);
		}
		assertThat(this.err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("the port is taken");
	}

	@Test
	@Timeout(60)
	void mainPrintsUrlAndEndsWhenTerminated() throws IOException, InterruptedException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		// as the jar's manifest allows it; later JDKs warn where nobody does
		Process process = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-cp",
				System.getProperty("java.class.path"), StandaloneEmulator.class.getName(), "--live.emulator.port=0")
			.redirectErrorStream(true)
			.start();
		try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
			assertThat(output.readLine()).startsWith("The live emulator listens on http://127.0.0.1:");
			// Unlike Process.destroy(), this keeps the output open
			process.toHandle().destroy();
			assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
			assertThat(output.lines()).isEmpty();
		}
		finally {
			process.destroyForcibly();
		}
	}

}
