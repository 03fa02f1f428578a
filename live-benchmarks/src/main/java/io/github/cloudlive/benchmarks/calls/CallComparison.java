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

package io.github.cloudlive.benchmarks.calls;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares ways to call the platform: starts a gateway, then one process after the other
 * that calls it, prints what they tell and draws it into {@code calls.svg} beside the
 * jar.
 */
public final class CallComparison {

	private static final int CHARTED_CALLERS = 32;

	/**
	 * How connections fall to several differs from process to process, and moves ratios
	 * by a tenth.
	 */
	private static final String ONE_EVENT_LOOP = "-Dreactor.netty.ioWorkerCount=1";

	private final List<Cell> cells;

	private final int forks;

	private final int blocks;

	private CallComparison(int forks, int blocks, List<Cell> cells) {
		this.forks = forks;
		this.blocks = blocks;
		this.cells = cells;
	}

	/**
	 * Compare.
	 * @param args how many processes (default: 3), how many samples in each (default: 4),
	 * and what to measure, such as {@code LIST_1@32} (default: all)
	 * @throws Exception if something goes wrong
	 */
	public static void main(String[] args) throws Exception {
		int forks = (args.length > 0) ? Integer.parseInt(args[0]) : 3;
		int blocks = (args.length > 1) ? Integer.parseInt(args[1]) : 4;
		List<Cell> cells = (args.length > 2) ? Arrays.stream(args).skip(2).map(Cell::parse).toList() : Cell.all();
		List<Sample> samples = new CallComparison(forks, blocks, cells).run();
		Comparison comparison = new Comparison(samples);
		System.out.println(new Report(comparison).markdown());
		Files.writeString(Path.of(System.getProperty("java.class.path")).resolveSibling("calls.svg"),
				new Chart(comparison).svg(CHARTED_CALLERS));
	}

	private List<Sample> run() throws IOException, InterruptedException {
		Process gateway = java(Gateway.class, Stream.empty());
		try (BufferedReader output = gateway.inputReader()) {
			String url = output.readLine();
			List<Sample> samples = new ArrayList<>();
			for (int fork = 1; fork <= this.forks; fork++) {
				samples.addAll(fork(fork, url));
			}
			return samples;
		}
		finally {
			gateway.destroy();
		}
	}

	private List<Sample> fork(int number, String gateway) throws IOException, InterruptedException {
		Stream<String> arguments = Stream.concat(
				Stream.of(Integer.toString(number), gateway, Integer.toString(this.blocks)),
				this.cells.stream().map(Cell::text));
		Process fork = java(Fork.class, arguments);
		List<Sample> samples = new ArrayList<>();
		try (BufferedReader output = fork.inputReader()) {
			output.lines().forEach((line) -> {
				System.err.println(line);
				samples.add(Sample.parse(line));
			});
		}
		if (fork.waitFor() != 0) {
			throw new IllegalStateException("Fork " + number + " failed");
		}
		return samples;
	}

	private static Process java(Class<?> main, Stream<String> arguments) throws IOException {
		Stream<String> command = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms3g",
				"-Xmx3g", ONE_EVENT_LOOP, "-cp", System.getProperty("java.class.path"), main.getName());
		return new ProcessBuilder(Stream.concat(command, arguments).toList()).redirectError(Redirect.INHERIT).start();
	}

}
