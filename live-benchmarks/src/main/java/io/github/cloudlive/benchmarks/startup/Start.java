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

import java.time.Duration;
import java.util.Optional;

/**
 * What it took until an application was ready.
 *
 * @param cpuTime processor time of the whole process
 * @param classes how many classes were loaded
 */
record Start(Duration cpuTime, int classes) {

	private static final String MARK = "start:";

	String toLine() {
		return "%s %d %d".formatted(MARK, this.cpuTime.toNanos(), this.classes);
	}

	/**
	 * Find the line in what a process has written.
	 */
	static Optional<Start> in(String output) {
		return output.lines().filter((line) -> line.startsWith(MARK)).map(Start::parse).findFirst();
	}

	private static Start parse(String line) {
		String[] parts = line.split(" ", -1);
		return new Start(Duration.ofNanos(Long.parseLong(parts[1])), Integer.parseInt(parts[2]));
	}

	double millis() {
		return this.cpuTime.toNanos() / 1e6;
	}

}
