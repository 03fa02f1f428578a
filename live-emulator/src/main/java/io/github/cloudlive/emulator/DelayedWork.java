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

package io.github.cloudlive.emulator;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Work that is due later. It has a thread of its own, so that nothing of it outlives the
 * emulator.
 */
final class DelayedWork implements AutoCloseable {

	private final Scheduler scheduler;

	private Scheduler.Worker worker;

	DelayedWork() {
		this(Schedulers.newSingle("live-emulator-delay", true));
	}

	DelayedWork(Scheduler scheduler) {
		this.scheduler = scheduler;
		this.worker = scheduler.createWorker();
	}

	synchronized void run(Duration delay, Runnable work) {
		this.worker.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
	}

	Mono<Void> after(Duration delay) {
		return Mono.delay(delay, this.scheduler).then();
	}

	Scheduler scheduler() {
		return this.scheduler;
	}

	/**
	 * Forget all work that has not begun.
	 */
	synchronized void cancel() {
		this.worker.dispose();
		this.worker = this.scheduler.createWorker();
	}

	@Override
	public void close() {
		this.scheduler.dispose();
	}

}
