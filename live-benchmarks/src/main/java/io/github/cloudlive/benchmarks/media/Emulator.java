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

package io.github.cloudlive.benchmarks.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.token.DeveloperCredentials;

/**
 * The stand-alone emulator, in a process of its own.
 */
final class Emulator implements AutoCloseable {

	private static final String JAR = "live-emulator/target/live-emulator-0.1.0-SNAPSHOT-exec.jar";

	private static final Pattern HEAP_USED = Pattern.compile("used (\\d+)K");

	private final Process process;

	private final URI url;

	private Emulator(Process process, URI url) {
		this.process = process;
		this.url = url;
	}

	static Emulator start() throws IOException {
		Process process = new ProcessBuilder(tool("java"), "-jar", JAR, "--live.emulator.port=0")
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
		String line = output.readLine();
		if (line == null) {
			throw new IllegalStateException("The emulator did not start: is " + JAR + " there?");
		}
		return new Emulator(process, URI.create(line.substring(line.lastIndexOf(' ') + 1)));
	}

	LiveClient client() {
		return new LiveClientBuilder("app").baseUrl(this.url)
			.credentials(new DeveloperCredentials("demo-developer", "0123456789abcdef"))
			.build();
	}

	/**
	 * Return the processor time that the whole process has taken.
	 * @return the time
	 */
	Duration cpuTime() {
		return this.process.toHandle().info().totalCpuDuration().orElseThrow();
	}

	/**
	 * Return what is left in the heap after a collection.
	 * @return the size in bytes
	 * @throws IOException if the JVM cannot be asked
	 */
	long liveHeap() throws IOException {
		jcmd("GC.run");
		Matcher matcher = HEAP_USED.matcher(jcmd("GC.heap_info"));
		if (!matcher.find()) {
			throw new IllegalStateException("jcmd does not tell the size of the heap");
		}
		return Long.parseLong(matcher.group(1)) * 1024;
	}

	private String jcmd(String command) throws IOException {
		Process jcmd = new ProcessBuilder(tool("jcmd"), String.valueOf(this.process.pid()), command)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	private static String tool(String name) {
		return Path.of(System.getProperty("java.home"), "bin", name).toString();
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
