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

package io.github.cloudlive.metrics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code promtool} says: Prometheus itself reads what is meant for it.
 */
record Promtool(int status, String output) {

	static final String PROGRAM = "promtool";

	static Promtool check(String kind, Path file) throws IOException, InterruptedException {
		return run("", "check", kind, file.toString());
	}

	static Promtool run(String input, String... arguments) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(PROGRAM).redirectErrorStream(true);
		builder.command().addAll(List.of(arguments));
		Process process = builder.start();
		try (var stream = process.getOutputStream()) {
			stream.write(input.getBytes(StandardCharsets.UTF_8));
		}
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Promtool(process.waitFor(), output);
	}

	void isContent() {
		assertThat(this.status).as(this.output).isZero();
	}

}
