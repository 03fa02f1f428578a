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

package io.github.cloudlive.token;

import java.time.Duration;
import java.util.function.UnaryOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * A store that can refuse or hang.
 */
final class FaultyStore implements AccessTokenStore {

	private final AccessTokenStore store;

	private boolean refusing;

	private boolean hanging;

	private boolean losingLeaseAnswers;

	private boolean refusingReads;

	private boolean losingNews;

	private UnaryOperator<Mono<TokenSnapshot>> nextRead = UnaryOperator.identity();

	private int reads;

	private int releases;

	private Runnable beforeNextLease = () -> {
	};

	FaultyStore(AccessTokenStore store) {
		this.store = store;
	}

	void refuse() {
		this.refusing = true;
	}

	void beforeNextLease(Runnable action) {
		this.beforeNextLease = action;
	}

	void refuseReads() {
		this.refusingReads = true;
	}

	void hang() {
		this.hanging = true;
	}

	/** Publications are made, but nobody hears of them. */
	void loseNews() {
		this.losingNews = true;
	}

	/** The next read tells what the store held when it was sent, but late. */
	void delayNextRead(Duration delay, Scheduler scheduler) {
		this.nextRead = (read) -> read.delayElement(delay, scheduler);
	}

	int reads() {
		return this.reads;
	}

	int releases() {
		return this.releases;
	}

	/** Leases are taken, but who takes one does not hear of it. */
	void loseLeaseAnswers() {
		this.losingLeaseAnswers = true;
	}

	void recover() {
		this.refusing = false;
		this.hanging = false;
		this.losingLeaseAnswers = false;
		this.refusingReads = false;
	}

	@Override
	public Mono<TokenSnapshot> read() {
		this.reads++;
		UnaryOperator<Mono<TokenSnapshot>> delayed = this.nextRead;
		this.nextRead = UnaryOperator.identity();
		return this.refusingReads ? Mono.error(new IllegalStateException("Connection refused"))
				: delayed.apply(obey(this.store.read()));
	}

	@Override
	public Mono<Boolean> publish(FetchedToken token, long after) {
		return obey(this.store.publish(token, after));
	}

	@Override
	public Mono<Boolean> acquireLease(String owner, Duration time) {
		this.beforeNextLease.run();
		this.beforeNextLease = () -> {
		};
		Mono<Boolean> acquired = obey(this.store.acquireLease(owner, time));
		return this.losingLeaseAnswers ? acquired.then(Mono.never()) : acquired;
	}

	@Override
	public Mono<Boolean> renewLease(String owner, Duration time) {
		return obey(this.store.renewLease(owner, time));
	}

	@Override
	public Mono<Void> releaseLease(String owner, Duration rest) {
		this.releases++;
		return obey(this.store.releaseLease(owner, rest));
	}

	@Override
	public Flux<Long> publications() {
		return this.losingNews ? Flux.never() : this.store.publications();
	}

	private <T> Mono<T> obey(Mono<T> command) {
		return Mono.defer(() -> {
			if (this.refusing) {
				return Mono.error(new IllegalStateException("Connection refused"));
			}
			return this.hanging ? Mono.never() : command;
		});
	}

}
