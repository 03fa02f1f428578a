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
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WarmTokenBenchmark}: a benchmark of an error, or of a fetch, would be
 * a fast one of nothing or a slow one of something else.
 */
class WarmTokenBenchmarkTests {

	private final WarmTokenBenchmark benchmark = new WarmTokenBenchmark();

	@BeforeEach
	void warmUp() {
		this.benchmark.warmUp();
	}

	@AfterEach
	void close() {
		this.benchmark.close();
	}

	@ParameterizedTest
	@MethodSource("reads")
	void readWhenWarmGivesToken(Function<WarmTokenBenchmark, String> read) {
		assertThat(read.apply(this.benchmark)).isEqualTo(WarmTokenBenchmark.VALUE);
	}

	@ParameterizedTest
	@MethodSource("reads")
	void readWhenWarmFetchesNothing(Function<WarmTokenBenchmark, String> read) {
		int before = this.benchmark.fetches();
		assertThat(Stream.generate(() -> read.apply(this.benchmark)).limit(100)).containsOnly(WarmTokenBenchmark.VALUE);
		assertThat(this.benchmark.fetches()).isEqualTo(before);
	}

	@Test
	void warmUpLetsEachCacheFetchOnce() {
		assertThat(this.benchmark.fetches()).isEqualTo(4);
	}

	@Test
	void jmhKnowsEachReadAloneAndContended() throws IOException {
		assertThat(benchmarks()).hasSize(2 * (int) reads().count())
			.contains(WarmTokenBenchmark.class.getName() + ".supplierGetIfPresent",
					ContendedWarmTokenBenchmark.class.getName() + ".supplierGetIfPresent");
	}

	private static Stream<Named<Function<WarmTokenBenchmark, String>>> reads() {
		return Stream.of(Named.of("supplierGetIfPresent", WarmTokenBenchmark::supplierGetIfPresent),
				Named.of("supplierGet", (benchmark) -> benchmark.supplierGet(new Receiver())),
				Named.of("cacheInvalidateIf", (benchmark) -> benchmark.cacheInvalidateIf(new Receiver())),
				Named.of("simpleTokenCache", (benchmark) -> benchmark.simpleTokenCache(new Receiver())),
				Named.of("asyncLoadingCacheMono", (benchmark) -> benchmark.asyncLoadingCacheMono(new Receiver())),
				Named.of("asyncLoadingCacheFuture", WarmTokenBenchmark::asyncLoadingCacheFuture),
				Named.of("volatileField", WarmTokenBenchmark::volatileField));
	}

	/**
	 * Written by JMH's annotation processor, which a compiler may leave out silently.
	 */
	private static List<String> benchmarks() throws IOException {
		try (InputStream list = WarmTokenBenchmark.class.getResourceAsStream(BenchmarkList.BENCHMARK_LIST)) {
			return BenchmarkList.readBenchmarkList(list).stream().map(BenchmarkListEntry::getUsername).toList();
		}
	}

}
