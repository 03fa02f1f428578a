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

package io.github.cloudlive.monitor;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Operators;

/**
 * One who listens, and what is still to be told. Of each group that is one event at most,
 * however many there were, so it never takes more room than the lives do.
 */
final class LiveEventSubscription implements Subscription {

	private final Map<String, LiveEvent> untold = new LinkedHashMap<>();

	private final AtomicLong requested = new AtomicLong();

	/** Of those who want something told: only the first one tells. */
	private final AtomicInteger tellers = new AtomicInteger();

	private final CoreSubscriber<? super LiveEvent> actual;

	private final Consumer<LiveEventSubscription> leave;

	private volatile boolean ending;

	private volatile boolean over;

	LiveEventSubscription(CoreSubscriber<? super LiveEvent> actual, Consumer<LiveEventSubscription> leave) {
		this.actual = actual;
		this.leave = leave;
	}

	/**
	 * Take note of what is to be told. Tells nothing yet.
	 */
	void note(List<LiveEvent> events) {
		synchronized (this.untold) {
			events.forEach((event) -> this.untold.merge(event.getGroupId(), event, LiveEvent::then));
		}
	}

	/**
	 * Tell what was noted, as far as it is asked for.
	 */
	void tell() {
		if (this.tellers.getAndIncrement() != 0) {
			return;
		}
		int heard = 1;
		do {
			tellRequested();
			heard = this.tellers.addAndGet(-heard);
		}
		while (heard != 0);
	}

	/**
	 * Tell what is asked for, then the end.
	 */
	void end() {
		this.ending = true;
		tell();
	}

	boolean isOver() {
		return this.over;
	}

	private void tellRequested() {
		boolean last = this.ending;
		while (!this.over && this.requested.get() > 0) {
			LiveEvent event = next();
			if (event == null) {
				break;
			}
			this.requested.updateAndGet((count) -> (count != Long.MAX_VALUE) ? count - 1 : count);
			hand(event);
		}
		if (last && !this.over) {
			forget();
			this.actual.onComplete();
		}
	}

	private void hand(LiveEvent event) {
		try {
			this.actual.onNext(event);
		}
		catch (RuntimeException ex) {
			// against the rules; the others who listen are told all the same
			cancel();
			Operators.onErrorDropped(ex, this.actual.currentContext());
		}
	}

	private @Nullable LiveEvent next() {
		synchronized (this.untold) {
			Iterator<LiveEvent> events = this.untold.values().iterator();
			if (!events.hasNext()) {
				return null;
			}
			LiveEvent event = events.next();
			events.remove();
			return event;
		}
	}

	private void forget() {
		this.over = true;
		synchronized (this.untold) {
			this.untold.clear();
		}
	}

	@Override
	public void request(long count) {
		if (Operators.validate(count)) {
			this.requested.accumulateAndGet(count, Operators::addCap);
			tell();
		}
	}

	@Override
	public void cancel() {
		forget();
		this.leave.accept(this);
	}

}
