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

package io.github.cloudlive.health;

import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.client.LiveClient;

/**
 * Keeps a {@link LiveHealth} current where calls are rare: looks now and then whether the
 * gateway answers, however often anybody asks for the health. A look is left out where a
 * call has told it in the last half of the interval. It is a {@link LiveClient#ping()
 * ping}, one at a time for each account.
 * <p>
 * It starts last and stops first, while there still is a client. Thread-safe.
 */
public final class LiveHealthProbe implements SmartLifecycle {

	private static final Log logger = LogFactory.getLog(LiveHealthProbe.class);

	private static final Duration MIN_INTERVAL = Duration.ofSeconds(1);

	private final LiveHealth health;

	private final Duration interval;

	private final Scheduler scheduler;

	private volatile Disposable looks = Disposables.disposed();

	/**
	 * Create it. It does nothing until it is started.
	 * @param health what is kept current
	 * @param interval the time between two looks, at least 1 s, at most half of the time
	 * for which a call tells something about health
	 * @param scheduler waits for the next look
	 * @throws InvalidFieldException if the interval is out of range
	 */
	public LiveHealthProbe(LiveHealth health, Duration interval, Scheduler scheduler) {
		Duration longest = health.maxAge().dividedBy(2);
		if (interval.compareTo(MIN_INTERVAL) < 0 || interval.compareTo(longest) > 0) {
			throw new InvalidFieldException("probeInterval",
					"must be between 1s and %s (half of the maximum age), but was %s".formatted(longest, interval));
		}
		this.health = health;
		this.interval = interval;
		this.scheduler = scheduler;
	}

	@Override
	public synchronized void start() {
		if (!isRunning()) {
			this.looks = Disposables.composite(this.health.accounts().stream().map(this::lookNowAndThen).toList());
		}
	}

	@Override
	public synchronized void stop() {
		this.looks.dispose();
	}

	@Override
	public boolean isRunning() {
		return !this.looks.isDisposed();
	}

	private Disposable lookNowAndThen(AccountHealth account) {
		Duration recent = this.interval.dividedBy(2);
		return Mono.delay(this.interval, this.scheduler)
			// what a failure tells is kept, and the next look comes anyway
			.then(Mono.defer(() -> account.look(recent)).onErrorComplete())
			.repeat()
			.subscribe(null, (ex) -> logger.debug("Looks at the gateway no more", ex));
	}

}
