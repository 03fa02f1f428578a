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

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

import io.github.cloudlive.LiveStream;

/**
 * Somebody who believes what the events tell, and complains about what does not fit. Asks
 * for nothing by itself.
 */
final class Listener extends BaseSubscriber<LiveEvent> {

	private final Map<String, LiveStream> view = new HashMap<>();

	private final AtomicBoolean busy = new AtomicBoolean();

	private final Consumer<LiveEvent> check;

	private volatile String complaint = "";

	/**
	 * Create a listener.
	 * @param check throws an {@link AssertionError} where an event is not true
	 */
	Listener(Consumer<LiveEvent> check) {
		this.check = check;
	}

	@Override
	protected void hookOnSubscribe(Subscription subscription) {
		// the test asks
	}

	@Override
	protected void hookOnNext(LiveEvent event) {
		if (!this.busy.compareAndSet(false, true)) {
			this.complaint = "Was told two events at a time";
		}
		try {
			this.check.accept(event);
			believe(event);
		}
		catch (AssertionError ex) {
			this.complaint = ex.getMessage();
		}
		finally {
			this.busy.set(false);
		}
	}

	private void believe(LiveEvent event) {
		LiveStream expected = switch (event.getType()) {
			case STARTED -> null;
			case STOPPED -> event.getLive();
			case CHANGED -> event.getPrevious();
		};
		LiveStream before = (event.getType() != LiveEvent.Type.STOPPED)
				? this.view.put(event.getGroupId(), event.getLive()) : this.view.remove(event.getGroupId());
		if (before != expected && (before == null || !before.equals(expected))) {
			throw new AssertionError("Knew of %s, and was told %s".formatted(before, event));
		}
	}

	/**
	 * Return what the listener takes to be running.
	 */
	Map<String, LiveStream> view() {
		return Map.copyOf(this.view);
	}

	/**
	 * Return what did not fit, or nothing.
	 */
	String complaint() {
		return this.complaint;
	}

}
