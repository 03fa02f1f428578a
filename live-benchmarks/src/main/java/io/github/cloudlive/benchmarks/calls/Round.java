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

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * A tenth of a second or so in which one stack is used.
 */
final class Round {

	private static final long NANOS = 100_000_000;

	private final Cell cell;

	private final Histogram latencies;

	private final LongAdder calls = new LongAdder();

	private final CountDownLatch callers;

	/** Later than any, until all have begun. */
	private volatile long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);

	private volatile @Nullable Throwable failure;

	private Round(Cell cell, Histogram latencies) {
		this.cell = cell;
		this.latencies = latencies;
		this.callers = new CountDownLatch(cell.callers());
	}

	/**
	 * Hold a round.
	 * @param latencies where to add what each call took, in nanoseconds
	 * @return what it took
	 */
	static Usage hold(Stack stack, Cell cell, Histogram latencies) throws InterruptedException {
		Round round = new Round(cell, latencies);
		Usage before = Usage.now();
		for (int i = 0; i < cell.callers(); i++) {
			stack.call(cell.scenario(), round);
		}
		round.end = System.nanoTime() + NANOS;
		if (!round.callers.await(1, TimeUnit.MINUTES)) {
			throw new IllegalStateException("Callers of " + stack.getClass().getSimpleName() + " hang");
		}
		Usage usage = Usage.now().minus(before).withCalls(round.calls.sum());
		if (round.failure != null) {
			throw new IllegalStateException(stack.getClass().getSimpleName() + " failed", round.failure);
		}
		return usage;
	}

	boolean isOver() {
		return System.nanoTime() - this.end >= 0 || this.failure != null;
	}

	/**
	 * Add a call that a caller has made.
	 */
	void add(long nanos, @Nullable Object answer) {
		int lives = livesIn(answer);
		if (answer == null || lives != this.cell.scenario().lives()) {
			this.failure = new IllegalStateException("Not the right answer, it has " + lives + " lives");
		}
		this.calls.increment();
		this.latencies.recordValue(nanos);
	}

	private static int livesIn(@Nullable Object answer) {
		if (answer instanceof ListAnswer list) {
			return list.list().size();
		}
		return (answer instanceof List<?> list) ? list.size() : 0;
	}

	void fail(Throwable failure) {
		this.failure = failure;
		leave();
	}

	/**
	 * Leave, as a caller.
	 */
	void leave() {
		this.callers.countDown();
	}

}
