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

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.github.cloudlive.LiveStream;

/**
 * Polls the lives of one app while somebody listens, and tells all who do. Lists are read
 * one after the other. Who comes and goes within an interval sets off no poll of their
 * own: the next one finds whether anybody is left.
 */
final class LiveFeed {

	private static final Log logger = LogFactory.getLog(LiveFeed.class);

	private final Object lock = new Object();

	private final Set<LiveEventSubscription> subscriptions = new LinkedHashSet<>();

	private final RunningLives lives = new RunningLives();

	private final Disposable.Swap polls = Disposables.swap();

	private final String appId;

	private final Mono<List<LiveStream>> list;

	private final PollPace pace;

	private final Scheduler scheduler;

	private boolean polling;

	/** Used by one poll after the other. */
	private int failures;

	private volatile Duration pause;

	private volatile boolean upToDate;

	private volatile boolean closed;

	LiveFeed(String appId, Mono<List<LiveStream>> list, PollPace pace, Scheduler scheduler) {
		this.appId = appId;
		this.list = list;
		this.pace = pace;
		this.scheduler = scheduler;
		this.pause = pace.interval();
	}

	Flux<LiveEvent> events() {
		return new Flux<>() {
			@Override
			public void subscribe(CoreSubscriber<? super LiveEvent> actual) {
				LiveEventSubscription subscription = new LiveEventSubscription(actual, LiveFeed.this::remove);
				actual.onSubscribe(subscription);
				add(subscription);
			}
		};
	}

	boolean isUpToDate() {
		return this.upToDate && !this.closed;
	}

	void close() {
		List<LiveEventSubscription> left;
		synchronized (this.lock) {
			this.closed = true;
			left = List.copyOf(this.subscriptions);
			this.subscriptions.clear();
			this.lives.clear();
		}
		this.polls.dispose();
		left.forEach(LiveEventSubscription::end);
	}

	private void add(LiveEventSubscription subscription) {
		boolean first = false;
		synchronized (this.lock) {
			if (!this.closed && !subscription.isOver()) {
				this.subscriptions.add(subscription);
				subscription.note(this.lives.asEvents());
				first = !this.polling;
				this.polling = true;
			}
		}
		if (this.closed) {
			subscription.end();
			return;
		}
		subscription.tell();
		if (first) {
			this.polls.update(poll().then(Mono.defer(this::pause)).repeat(this::goOn).subscribe());
		}
	}

	private void remove(LiveEventSubscription subscription) {
		synchronized (this.lock) {
			this.subscriptions.remove(subscription);
		}
	}

	private Mono<Void> poll() {
		return this.list.doOnNext(this::onList).doOnError(this::onFailure).onErrorComplete().then();
	}

	private Mono<Long> pause() {
		return Mono.delay(this.pause, this.scheduler);
	}

	/**
	 * Return whether anybody is left. If not, what is known is forgotten: it grows old.
	 */
	private boolean goOn() {
		synchronized (this.lock) {
			this.polling = !this.subscriptions.isEmpty();
			if (!this.polling) {
				this.lives.clear();
				this.upToDate = false;
				this.failures = 0;
				this.pause = this.pace.interval();
			}
			return this.polling;
		}
	}

	private void onList(List<LiveStream> list) {
		List<LiveEventSubscription> listening;
		synchronized (this.lock) {
			List<LiveEvent> events = this.lives.update(list);
			this.subscriptions.forEach((subscription) -> subscription.note(events));
			listening = List.copyOf(this.subscriptions);
		}
		listening.forEach(LiveEventSubscription::tell);
		// told first, so that who counts them is not asked too early
		this.upToDate = true;
		if (this.failures > 0) {
			logger.info("The lives of app '%s' can be listed again".formatted(this.appId));
		}
		this.failures = 0;
		this.pause = this.pace.interval();
	}

	private void onFailure(Throwable failure) {
		this.upToDate = false;
		this.failures++;
		this.pause = this.pace.afterFailure(this.failures, failure);
		if (this.failures == 1) {
			logger.warn("The lives of app '%s' cannot be listed, so that no events come until they can be: %s"
				.formatted(this.appId, failure.getMessage()));
		}
	}

}
