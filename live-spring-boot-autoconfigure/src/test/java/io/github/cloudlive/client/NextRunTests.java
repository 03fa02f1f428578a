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

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.publisher.TestPublisher;
import reactor.test.subscriber.TestSubscriber;

import static org.assertj.core.api.Assertions.assertThat;

class NextRunTests {

	private final AtomicInteger runs = new AtomicInteger();

	private TestPublisher<String> current;

	private final NextRun<String> next = new NextRun<>(Mono.defer(() -> {
		this.runs.incrementAndGet();
		this.current = TestPublisher.create();
		return this.current.mono();
	}));

	@Test
	void joinWhenIdleBeginsARun() {
		TestSubscriber<String> caller = join();
		assertThat(this.runs).hasValue(1);
		this.current.emit("seen");
		assertThat(caller.getReceivedOnNext()).containsExactly("seen");
	}

	@Test
	void joinWhileARunIsUnderWayWaitsForTheNext() {
		TestSubscriber<String> first = join();
		TestSubscriber<String> second = join();
		TestSubscriber<String> third = join();
		assertThat(this.runs).hasValue(1);
		this.current.emit("old");
		assertThat(first.getReceivedOnNext()).containsExactly("old");
		assertThat(this.runs).hasValue(2);
		this.current.emit("new");
		assertThat(second.getReceivedOnNext()).containsExactly("new");
		assertThat(third.getReceivedOnNext()).containsExactly("new");
		assertThat(this.runs).hasValue(2);
	}

	@Test
	void joinWhenRunFailsTellsThoseWhoWaitedForItOnly() {
		TestSubscriber<String> first = join();
		TestSubscriber<String> second = join();
		this.current.error(new IllegalStateException("down"));
		assertThat(first.expectTerminalError()).hasMessage("down");
		this.current.emit("seen");
		assertThat(second.getReceivedOnNext()).containsExactly("seen");
	}

	@Test
	void cancelWhenAllLeaveEndsTheRunAndLetsTheNextBegin() {
		TestSubscriber<String> first = join();
		TestSubscriber<String> second = join();
		TestPublisher<String> left = this.current;
		first.cancel();
		left.assertCancelled();
		assertThat(this.runs).hasValue(2);
		this.current.emit("seen");
		assertThat(second.getReceivedOnNext()).containsExactly("seen");
	}

	@Test
	void cancelWhenWaitingLeavesNoRunBehind() {
		TestSubscriber<String> first = join();
		join().cancel();
		TestSubscriber<String> third = join();
		this.current.emit("old");
		this.current.emit("new");
		assertThat(first.getReceivedOnNext()).containsExactly("old");
		assertThat(third.getReceivedOnNext()).containsExactly("new");
		assertThat(this.runs).hasValue(2);
	}

	private TestSubscriber<String> join() {
		TestSubscriber<String> caller = TestSubscriber.create();
		this.next.join().subscribe(caller);
		return caller;
	}

}
