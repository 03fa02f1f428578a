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

import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.IterationResultMetaData;
import org.openjdk.jmh.results.Result;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CpuTimeProfiler}.
 */
class CpuTimeProfilerTests {

	@Test
	void afterIterationGivesTimeOfOneOperation() {
		AtomicLong cpuTime = new AtomicLong(5000);
		CpuTimeProfiler profiler = new CpuTimeProfiler(cpuTime::get);
		profiler.beforeIteration(null, null);
		cpuTime.addAndGet(1200);
		assertThat(profiler.afterIteration(null, null,
				new IterationResult(null, null, new IterationResultMetaData(48, 48))))
			.singleElement()
			.extracting(Result::getScore, Result::getScoreUnit)
			.containsExactly(25.0, "ns/op");
	}

}
