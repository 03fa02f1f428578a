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

package io.github.cloudlive.benchmarks;

import java.io.IOException;
import java.util.stream.Stream;

import org.openjdk.jmh.Main;

/**
 * JMH, with the profilers whose figures are wanted each time.
 */
public final class Benchmarks {

	private Benchmarks() {
	}

	/**
	 * Run JMH.
	 * @param args the arguments of JMH, {@code -h} lists them
	 * @throws IOException if JMH cannot write its results
	 */
	public static void main(String[] args) throws IOException {
		Stream<String> profilers = Stream.of("-prof", "gc", "-prof", CpuTimeProfiler.class.getName());
		Main.main(Stream.concat(profilers, Stream.of(args)).toArray(String[]::new));
	}

}
