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

import java.io.PrintStream;
import java.util.List;

import io.github.cloudlive.emulator.EmulatorBindException;
import io.github.cloudlive.emulator.LiveEmulator;

/**
 * The program. It runs until it is terminated, and ends with exit code 1 if it cannot
 * listen on its port, 2 if its arguments are wrong.
 */
public final class StandaloneEmulator {

	private static final int CANNOT_LISTEN = 1;

	private static final int WRONG_ARGUMENTS = 2;

	private final PrintStream out;

	private final PrintStream err;

	StandaloneEmulator(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	/**
	 * Run the program.
	 * @param args the arguments, see {@code --help}
	 * @throws InterruptedException if the program is interrupted
	 */
	public static void main(String[] args) throws InterruptedException {
		// The library behind the server has much to say that helps no user of it
		if (System.getProperty("org.slf4j.simpleLogger.defaultLogLevel") == null) {
			System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
		}
		int exitCode = new StandaloneEmulator(System.out, System.err).run(args);
		if (exitCode != 0) {
			System.exit(exitCode);
		}
	}

	int run(String... args) throws InterruptedException {
		if (List.of(args).contains("--help")) {
			this.out.println(Arguments.usage());
			return 0;
		}
		try (LiveEmulator emulator = Arguments.parse(args).start()) {
			Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "live-emulator-shutdown"));
			this.out.println("The live emulator listens on " + emulator.baseUrl());
			// Waits for its own end, that is for ever, or until the shutdown
			Thread.currentThread().join();
			return 0;
		}
		catch (UsageException ex) {
			this.err.println(ex.getMessage());
			return WRONG_ARGUMENTS;
		}
		catch (EmulatorBindException ex) {
			this.err.println(ex.getMessage());
			return CANNOT_LISTEN;
		}
	}

}
