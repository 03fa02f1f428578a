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

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.github.cloudlive.LiveException;

/**
 * The runs that are under way. Once it is closed no other begins.
 */
final class RunsUnderWay {

	private final Set<Entry<?>> entries = ConcurrentHashMap.newKeySet();

	private final Sinks.Empty<Void> lastEnd = Sinks.empty();

	private volatile boolean closed;

	/**
	 * Run something, unless that is over.
	 * @param kind makes the run
	 */
	<T> Mono<T> add(Supplier<? extends Run<T>> kind) {
		return new Mono<>() {
			@Override
			public void subscribe(CoreSubscriber<? super T> actual) {
				new Entry<>(actual, kind.get()).begin();
			}
		};
	}

	/**
	 * Let no other run begin.
	 * @return completion when those under way have ended
	 */
	Mono<Void> close() {
		this.closed = true;
		tellWhetherLast();
		return this.lastEnd.asMono();
	}

	/**
	 * End those under way, each with what is known about it.
	 */
	void cut() {
		this.closed = true;
		// none may send any more before the first one leaves its connection to another
		List<Runnable> ends = this.entries.stream().map(Entry::prepareCut).toList();
		ends.forEach(Runnable::run);
	}

	private void tellWhetherLast() {
		if (this.closed && this.entries.isEmpty()) {
			this.lastEnd.tryEmitEmpty();
		}
	}

	private final class Entry<T> extends Cuttable<T> {

		private final Run<T> run;

		Entry(CoreSubscriber<? super T> actual, Run<T> run) {
			super(actual);
			this.run = run;
		}

		@Override
		void onBegin() {
			RunsUnderWay.this.entries.add(this);
		}

		@Override
		Mono<T> source() {
			// entered before it looks: closing sees it, or it sees closing
			return RunsUnderWay.this.closed ? Mono.error(Closed.nothingSent(this.run.operation())) : this.run.attempt();
		}

		@Override
		void onEnd() {
			RunsUnderWay.this.entries.remove(this);
			tellWhetherLast();
		}

		/**
		 * Let nothing more be sent.
		 * @return tells the caller
		 */
		Runnable prepareCut() {
			LiveException failure = this.run.cut();
			return () -> cut(() -> failure);
		}

	}

}
