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

package io.github.cloudlive.metrics;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.noop.NoopMeter;

import io.github.cloudlive.monitor.LiveEvent;
import io.github.cloudlive.monitor.LiveMonitor;

/**
 * Counts the lives that run. It listens like anybody else, so the monitor polls for it,
 * too; where a filter denies the gauge it does not.
 */
public final class LiveStreamsMetrics implements MeterBinder {

	private final AtomicBoolean listening = new AtomicBoolean();

	private final AtomicInteger running = new AtomicInteger();

	private final LiveMonitor monitor;

	private final Iterable<Tag> tags;

	/**
	 * Create the metrics.
	 * @param monitor tells of the lives
	 * @param tags the tags of the gauge
	 */
	public LiveStreamsMetrics(LiveMonitor monitor, Iterable<Tag> tags) {
		this.monitor = monitor;
		this.tags = tags;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge gauge = Gauge.builder(LiveMeterDocumentation.STREAMS.getName(), this, LiveStreamsMetrics::value)
			.description(LiveMeterDocumentation.STREAMS.getDescription())
			.tags(this.tags)
			.register(registry);
		if (!(gauge instanceof NoopMeter) && this.listening.compareAndSet(false, true)) {
			this.monitor.events().subscribe(this::count);
		}
	}

	private void count(LiveEvent event) {
		switch (event.getType()) {
			case STARTED -> this.running.incrementAndGet();
			case STOPPED -> this.running.decrementAndGet();
			case CHANGED -> {
				// as many as before
			}
		}
	}

	private double value() {
		return this.monitor.isUpToDate() ? this.running.get() : Double.NaN;
	}

}
