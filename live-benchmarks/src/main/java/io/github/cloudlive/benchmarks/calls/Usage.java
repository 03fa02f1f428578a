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

import java.lang.management.ManagementFactory;
import java.util.Arrays;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

/**
 * What this process has used.
 *
 * @param calls how many calls were made
 * @param nanos time on the clock
 * @param cpuNanos processor time of all threads, those of the JVM included
 * @param bytes allocated by all threads
 */
record Usage(long calls, long nanos, long cpuNanos, long bytes) {

	static final Usage NONE = new Usage(0, 0, 0, 0);

	private static final OperatingSystemMXBean PROCESS = ManagementFactory
		.getPlatformMXBean(OperatingSystemMXBean.class);

	private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

	static Usage now() {
		long bytes = Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())).sum();
		return new Usage(0, System.nanoTime(), PROCESS.getProcessCpuTime(), bytes);
	}

	Usage plus(Usage other) {
		return new Usage(this.calls + other.calls, this.nanos + other.nanos, this.cpuNanos + other.cpuNanos,
				this.bytes + other.bytes);
	}

	Usage minus(Usage other) {
		return new Usage(this.calls - other.calls, this.nanos - other.nanos, this.cpuNanos - other.cpuNanos,
				this.bytes - other.bytes);
	}

	Usage withCalls(long made) {
		return new Usage(made, this.nanos, this.cpuNanos, this.bytes);
	}

}
