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

package io.github.cloudlive.emulator.media;

import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

import reactor.core.scheduler.Scheduler;

/**
 * The newest groups of a live, as long as somebody asks for them. Safe for use by several
 * threads.
 */
final class GopCache {

	/**
	 * How many groups are kept at most.
	 */
	static final int CAPACITY = 7;

	/**
	 * Groups are let go when nobody has asked for any in this time.
	 */
	static final Duration PATIENCE = Duration.ofSeconds(10);

	private final TreeMap<Long, Gop> groups = new TreeMap<>();

	private final LongFunction<Gop> source;

	private final Scheduler scheduler;

	private boolean watched;

	private boolean willLook;

	GopCache(LongFunction<Gop> source, Scheduler scheduler) {
		this.source = source;
		this.scheduler = scheduler;
	}

	synchronized Gop get(long number) {
		this.watched = true;
		if (!this.willLook) {
			lookLater();
		}
		Gop group = this.groups.computeIfAbsent(number, this.source::apply);
		this.groups.headMap(this.groups.lastKey() - CAPACITY, true).clear();
		return group;
	}

	private void lookLater() {
		this.willLook = true;
		this.scheduler.schedule(this::look, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
	}

	private synchronized void look() {
		if (this.watched) {
			this.watched = false;
			lookLater();
		}
		else {
			this.willLook = false;
			this.groups.clear();
		}
	}

}
