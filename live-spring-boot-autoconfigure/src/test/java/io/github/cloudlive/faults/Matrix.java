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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Tries all cells, several at a time: most of them wait.
 */
final class Matrix implements AutoCloseable {

	private static final int BENCHES = 12;

	private final BlockingQueue<Bench> benches = new LinkedBlockingQueue<>();

	private final ExecutorService executor = Executors.newFixedThreadPool(BENCHES);

	private final Map<MatrixCell, CompletableFuture<Measurement>> measurements = new LinkedHashMap<>();

	Matrix() {
		for (int i = 0; i < BENCHES; i++) {
			this.benches.add(new Bench());
		}
		MatrixCell.all()
			.forEach((cell) -> this.measurements.put(cell,
					CompletableFuture.supplyAsync(() -> measure(cell), this.executor)));
	}

	private Measurement measure(MatrixCell cell) {
		try {
			Bench bench = this.benches.take();
			try {
				return cell.measure(bench);
			}
			finally {
				this.benches.add(bench);
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Measurement measurement(MatrixCell cell) {
		return this.measurements.get(cell).orTimeout(3, TimeUnit.MINUTES).join();
	}

	@Override
	public void close() {
		this.executor.shutdownNow();
		this.benches.forEach(Bench::close);
	}

}
