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

import io.github.cloudlive.LiveStream;
import io.github.cloudlive.StartLiveRequest;

import static org.assertj.core.api.Assertions.assertThat;

class EqualStartsTests {

	private final EqualStarts starts = new EqualStarts();

	private final AtomicInteger begun = new AtomicInteger();

	private final TestPublisher<LiveStream> answer = TestPublisher.create();

	@Test
	void joinWhenEqualSharesOneStart() {
		TestSubscriber<LiveStream> first = join("app", StartLiveRequest.of("room-1"));
		TestSubscriber<LiveStream> second = join("app", StartLiveRequest.of("room-1"));
		LiveStream live = LiveStream.builder("room-1").build();
		this.answer.emit(live);
		assertThat(first.getReceivedOnNext()).containsExactly(live);
		assertThat(second.getReceivedOnNext()).containsExactly(live);
		assertThat(this.begun).hasValue(1);
	}

	@Test
	void joinWhenAFieldDiffersBeginsAnother() {
		join("app", StartLiveRequest.of("room-1"));
		join("app", StartLiveRequest.builder("room-1").width(640).build());
		join("other", StartLiveRequest.of("room-1"));
		assertThat(this.begun).hasValue(3);
	}

	@Test
	void joinWhenTheOtherHasEndedBeginsAnother() {
		join("app", StartLiveRequest.of("room-1"));
		this.answer.emit(LiveStream.builder("room-1").build());
		join("app", StartLiveRequest.of("room-1"));
		assertThat(this.begun).hasValue(2);
	}

	@Test
	void joinWhenHearingOfTheResultBeginsAnother() {
		join("app", StartLiveRequest.of("room-1"));
		this.starts.join("app", StartLiveRequest.of("room-1"), Mono.never())
			.subscribe((live) -> join("app", StartLiveRequest.of("room-1")));
		this.answer.emit(LiveStream.builder("room-1").build());
		assertThat(this.begun).hasValue(2);
	}

	@Test
	void cancelWhenOneOfTwoLeavesGoesOn() {
		join("app", StartLiveRequest.of("room-1")).cancel();
		TestSubscriber<LiveStream> first = join("app", StartLiveRequest.of("room-1"));
		join("app", StartLiveRequest.of("room-1")).cancel();
		this.answer.emit(LiveStream.builder("room-1").build());
		assertThat(first.getReceivedOnNext()).hasSize(1);
	}

	@Test
	void cancelWhenTheLastLeavesCancelsTheStart() {
		TestSubscriber<LiveStream> first = join("app", StartLiveRequest.of("room-1"));
		TestSubscriber<LiveStream> second = join("app", StartLiveRequest.of("room-1"));
		first.cancel();
		this.answer.assertNotCancelled();
		second.cancel();
		this.answer.assertCancelled();
	}

	private TestSubscriber<LiveStream> join(String appId, StartLiveRequest request) {
		TestSubscriber<LiveStream> caller = TestSubscriber.create();
		this.starts.join(appId, request, Mono.defer(() -> {
			this.begun.incrementAndGet();
			return this.answer.mono();
		})).subscribe(caller);
		return caller;
	}

}
