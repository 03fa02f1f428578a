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

package io.github.cloudlive.emulator.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program to its end.
 *
 * @param output what it wrote to its standard output
 * @param errors what it wrote to its standard error
 */
@SuppressWarnings("ArrayRecordComponent")
public record Program(byte[] output, String errors) {

	private static final int TIMEOUT_SECONDS = 60;

	/**
	 * Run a program.
	 * @param command the program and its arguments
	 * @return what it wrote
	 */
	public static Program run(String... command) {
		try {
			Process process = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.PIPE).start();
			process.getOutputStream().close();
			// Ends the reading below, too
			CompletableFuture.delayedExecutor(TIMEOUT_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
			CompletableFuture<byte[]> errors = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
			byte[] output = read(process.getInputStream());
			return new Program(output, new String(errors.join(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] read(InputStream stream) {
		try (stream) {
			return stream.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the output as text.
	 * @return the text
	 */
	public String text() {
		return new String(this.output, StandardCharsets.UTF_8);
	}

}
