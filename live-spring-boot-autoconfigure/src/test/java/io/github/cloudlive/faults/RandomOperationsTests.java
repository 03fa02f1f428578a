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

package io.github.cloudlive.faults;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.cloudlive.LiveOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random operations of several callers under random faults: what each was told must be
 * true, and nothing is unknown that could have been known. Another seed is tried with
 * {@code -Dlive.model.seed=…}.
 */
class RandomOperationsTests {

	private static final int SEEDS = 20;

	private static final int SHRINKING = 100;

	/** Most of the time they wait. */
	private static final int RUNS_AT_A_TIME = 8;

	private static ExecutorService executor;

	private static Map<Long, Future<String>> reports;

	@BeforeAll
	static void playAll() {
		executor = Executors.newFixedThreadPool(RUNS_AT_A_TIME);
		reports = seeds().boxed()
			.collect(Collectors.toMap((seed) -> seed, (seed) -> executor.submit(() -> report(seed))));
	}

	@AfterAll
	static void close() {
		executor.shutdownNow();
	}

	static LongStream seeds() {
		Long another = Long.getLong("live.model.seed");
		LongStream fixed = LongStream.range(0, SEEDS);
		return (another != null) ? LongStream.concat(fixed, LongStream.of(another)).distinct() : fixed;
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void operationsWhenFaultsHappenTellTheTruth(long seed) throws Exception {
		assertThat(reports.get(seed).get()).isEmpty();
	}

	/**
	 * Play a seed's script.
	 * @return the complaints and the shortest script that fails, or nothing
	 */
	private static String report(long seed) {
		try (ModelRun run = new ModelRun((model) -> model.newClient().operations())) {
			Script script = Script.random(seed);
			List<String> complaints = run.play(script);
			if (complaints.isEmpty()) {
				return "";
			}
			Script shortest = new Shrinker((smaller) -> !run.play(smaller).isEmpty(), SHRINKING).shrink(script);
			return "Seed %d: %s%nThe shortest script that fails:%n%s".formatted(seed, complaints, shortest);
		}
	}

	static Stream<Named<Function<ModelRun, LiveOperations>>> crippled() {
		return Stream.of(Named.of("repeats blindly", CrippledOperations::repeatingBlindly),
				Named.of("believes that any live is its own", CrippledOperations::believingAnything));
	}

	@ParameterizedTest
	@MethodSource("crippled")
	void modelWhenStartDoesNotLookFindsOut(Function<ModelRun, LiveOperations> crippled) throws Exception {
		List<Future<Boolean>> found = seeds().mapToObj((seed) -> executor.submit(() -> findsOut(crippled, seed)))
			.toList();
		int count = 0;
		for (Future<Boolean> each : found) {
			count += each.get() ? 1 : 0;
		}
		assertThat(count).as("how many seeds find out").isPositive();
	}

	private static boolean findsOut(Function<ModelRun, LiveOperations> crippled, long seed) {
		try (ModelRun run = new ModelRun(crippled)) {
			return !run.play(Script.random(seed)).isEmpty();
		}
	}

}
