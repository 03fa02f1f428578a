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

package io.github.cloudlive.benchmarks.startup;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An application whose start is measured: in a JVM of its own each time, with the class
 * path of its own module.
 */
enum Entrant {

	/** A minimal WebFlux application. */
	BARE("the bare application", "bare", "BareApplication"),

	/** The same once more, to tell by how much two equal entrants differ. */
	CONTROL("control: the bare application again", "bare", "BareApplication"),

	/** What whoever calls the platform without the starter has at least. */
	WEB_CLIENT("with a `WebClient`", "webclient", "WebClientApplication"),

	/** With the live starter. */
	STARTER("with the starter", "starter", "StarterApplication");

	private final String label;

	private final String module;

	private final String className;

	Entrant(String label, String module, String className) {
		this.label = label;
		this.module = module;
		this.className = "%s.%s.%s".formatted(Entrant.class.getPackageName(), module, className);
	}

	String label() {
		return this.label;
	}

	/**
	 * Start the application, and wait until its process has ended.
	 */
	Start start() throws IOException, InterruptedException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process process = new ProcessBuilder(java, "-cp", classPath(), Probe.class.getName(), this.className)
			.redirectErrorStream(true)
			.start();
		try {
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			process.waitFor();
			return Start.in(output).orElseThrow(() -> new IllegalStateException(this + " did not start:\n" + output));
		}
		finally {
			process.destroyForcibly();
		}
	}

	/**
	 * As the build of its module wrote it down, beside this one.
	 */
	private String classPath() throws IOException {
		URI here = URI.create(Entrant.class.getProtectionDomain().getCodeSource().getLocation().toString());
		// the jar or the classes of this module
		Path benchmarks = Path.of(here).resolveSibling("classes");
		Path application = benchmarks.resolve("../../startup").resolve(this.module).resolve("target").normalize();
		return String.join(File.pathSeparator, application.resolve("classes").toString(),
				Files.readString(application.resolve("class-path")), benchmarks.toString());
	}

}
