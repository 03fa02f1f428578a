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

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;

/**
 * Runs in the JVM that is measured: starts an application, says what that took, and ends.
 */
public final class Probe {

	private Probe() {
	}

	/**
	 * Start an application.
	 * @param args the class that has its {@code main} method
	 * @throws ReflectiveOperationException if it does not start
	 */
	public static void main(String[] args) throws ReflectiveOperationException {
		// returns when the application is ready
		Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
		Optional<Duration> cpuTime = ProcessHandle.current().info().totalCpuDuration();
		// asked for last: it loads classes itself
		int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
		System.out.println();
		System.out.println(new Start(cpuTime.orElseThrow(), classes).toLine());
		System.out.flush();
		// how it ends is not measured
		Runtime.getRuntime().halt(0);
	}

}
