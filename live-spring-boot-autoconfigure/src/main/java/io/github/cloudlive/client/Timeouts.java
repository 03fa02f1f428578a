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

package io.github.cloudlive.client;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import reactor.core.scheduler.Scheduler;

/**
 * Tells tries when their time is over. Nearly none lasts so long, so that there is one
 * alarm for all of them, set for the first that may need it, instead of a timer for each.
 * An alarm that another one forestalled rings in vain.
 */
final class Timeouts {

	private static final long NOT_SET = Long.MAX_VALUE;

	/**
	 * Where many are due one after the other, each look at all of them serves several.
	 */
	private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

	private final Set<Timed> waiting = ConcurrentHashMap.newKeySet();

	private final AtomicLong alarm = new AtomicLong(NOT_SET);

	private final Scheduler scheduler;

	private final long origin;

	Timeouts(Scheduler scheduler) {
		this.scheduler = scheduler;
		this.origin = scheduler.now(TimeUnit.NANOSECONDS);
	}

	/**
	 * Return the time, in nanoseconds since this began.
	 */
	long now() {
		return this.scheduler.now(TimeUnit.NANOSECONDS) - this.origin;
	}

	void add(Timed timed) {
		// entered before it looks at the alarm: who rings looks at the entries after it
		this.waiting.add(timed);
		setAlarm(timed.due());
	}

	void remove(Timed timed) {
		this.waiting.remove(timed);
	}

	private void setAlarm(long time) {
		long set = this.alarm.get();
		while (time < set) {
			if (this.alarm.compareAndSet(set, time)) {
				schedule(time);
				return;
			}
			set = this.alarm.get();
		}
	}

	private void schedule(long time) {
		try {
			this.scheduler.schedule(() -> ring(time), Math.max(0, time - now()), TimeUnit.NANOSECONDS);
		}
		catch (RejectedExecutionException ex) {
			this.alarm.compareAndSet(time, NOT_SET);
			throw ex;
		}
	}

	private void ring(long time) {
		if (!this.alarm.compareAndSet(time, NOT_SET)) {
			// another alarm was set for an earlier time
			return;
		}
		long now = now();
		long next = NOT_SET;
		for (Timed timed : this.waiting) {
			if (timed.due() <= now) {
				// each by itself: who hears of it may take its time
				this.scheduler.schedule(timed::onTimeout);
			}
			else {
				next = Math.min(next, timed.due());
			}
		}
		setAlarm((next != NOT_SET) ? Math.max(next, now + PAUSE_NANOS) : NOT_SET);
	}

	/**
	 * Something whose time is limited.
	 */
	interface Timed {

		/**
		 * Return when its time is over, as {@link Timeouts#now()} tells it.
		 */
		long due();

		/**
		 * Its time is over.
		 */
		void onTimeout();

	}

}
