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

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;

import com.sun.management.OperatingSystemMXBean;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Counts the processor's time for an operation, garbage collection included. Unlike the
 * time on the clock it stays the same when others keep the machine busy.
 */
public class CpuTimeProfiler implements InternalProfiler {

	private final LongSupplier cpuTime;

	private long start;

	/**
	 * Create a profiler of this process.
	 */
	public CpuTimeProfiler() {
		this(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getProcessCpuTime);
	}

	CpuTimeProfiler(LongSupplier cpuTime) {
		this.cpuTime = cpuTime;
	}

	@Override
	public String getDescription() {
		return "Processor time for each operation";
	}

	@Override
	public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
		this.start = this.cpuTime.getAsLong();
	}

	@Override
	public Collection<ScalarResult> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
			IterationResult result) {
		double spent = this.cpuTime.getAsLong() - this.start;
		long operations = result.getMetadata().getAllOps();
		return List.of(new ScalarResult("cpu.time.norm", spent / operations, "ns/op", AggregationPolicy.AVG));
	}

}
