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

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.test.publisher.TestPublisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link Cuttable}.
 */
class CuttableTests {

	private final TestPublisher<String> source = TestPublisher.create();

	private final List<String> events = new ArrayList<>();

	@Test
	void resultWhenItComesIsHandedOnBeforeTheEnd() {
		new Recorded(new Caller(), this.source.mono()).begin();
		this.source.emit("live");
		assertThat(this.events).containsExactly("begun", "next live", "complete", "end");
	}

	@Test
	void resultWhenThereIsNoneCompletes() {
		new Recorded(new Caller(), this.source.mono()).begin();
		this.source.complete();
		assertThat(this.events).containsExactly("begun", "complete", "end");
	}

	@Test
	void errorWhenSourceFailsIsDescribed() {
		new Recorded(new Caller(), this.source.mono()).begin();
		this.source.error(new IllegalStateException("broken"));
		assertThat(this.events).containsExactly("begun", "error described broken", "end");
	}

	@Test
	void errorWhenSourceCannotBeMadeIsDescribed() {
		new Recorded(new Caller(), null).begin();
		assertThat(this.events).containsExactly("begun", "error described no source", "end");
	}

	@Test
	void errorWhenCallerThrowsEndsAllTheSame() {
		CoreSubscriber<String> caller = new CoreSubscriber<>() {

			@Override
			public void onSubscribe(Subscription subscription) {
				subscription.request(1);
			}

			@Override
			public void onNext(String value) {
				// nothing comes
			}

			@Override
			public void onError(Throwable failure) {
				throw new IllegalStateException("My request is over");
			}

			@Override
			public void onComplete() {
				// nothing comes
			}

		};
		new Recorded(caller, this.source.mono()).begin();
		assertThatIllegalStateException().isThrownBy(() -> this.source.error(new IllegalStateException("broken")));
		assertThat(this.events).containsExactly("begun", "end");
	}

	@Test
	void cutWhenUnderWayLeavesSourceBeforeItAsksWhatToTell() {
		Recorded call = new Recorded(new Caller(), this.source.mono());
		call.begin();
		call.cut(() -> {
			this.source.assertCancelled();
			return new IllegalStateException("closed");
		});
		assertThat(this.events).containsExactly("begun", "left", "error closed", "end");
	}

	@Test
	void cutWhenEndedChangesNothing() {
		Recorded call = new Recorded(new Caller(), this.source.mono());
		call.begin();
		this.source.emit("live");
		call.cut(() -> new IllegalStateException("closed"));
		assertThat(this.events).containsExactly("begun", "next live", "complete", "end");
	}

	@Test
	void cancelWhenUnderWayLeavesSource() {
		Caller caller = new Caller();
		new Recorded(caller, this.source.mono()).begin();
		caller.cancel();
		this.source.assertCancelled();
		assertThat(this.events).containsExactly("begun", "left", "end");
	}

	@Test
	void cancelWhenSubscribedNeverAsksTheSource() {
		Caller caller = new Caller() {
			@Override
			protected void hookOnSubscribe(Subscription subscription) {
				subscription.cancel();
			}
		};
		new Recorded(caller, this.source.mono()).begin();
		this.source.assertWasNotSubscribed();
		assertThat(this.events).endsWith("end").doesNotContain("complete");
	}

	@Test
	void requestWhenItComesLateKeepsResultUntilThen() {
		Caller caller = new Caller() {
			@Override
			protected void hookOnSubscribe(Subscription subscription) {
				// not yet
			}
		};
		new Recorded(caller, Mono.just("live")).begin();
		assertThat(this.events).containsExactly("begun");
		caller.request(1);
		assertThat(this.events).containsExactly("begun", "next live", "complete", "end");
	}

	private class Caller extends BaseSubscriber<String> {

		@Override
		protected void hookOnNext(String value) {
			CuttableTests.this.events.add("next " + value);
		}

		@Override
		protected void hookOnComplete() {
			CuttableTests.this.events.add("complete");
		}

		@Override
		protected void hookOnError(Throwable failure) {
			CuttableTests.this.events.add("error " + failure.getMessage());
		}

	}

	private final class Recorded extends Cuttable<String> {

		private final Mono<String> source;

		Recorded(CoreSubscriber<String> actual, Mono<String> source) {
			super(actual);
			this.source = source;
		}

		@Override
		void onBegin() {
			CuttableTests.this.events.add("begun");
		}

		@Override
		Mono<String> source() {
			if (this.source == null) {
				throw new IllegalStateException("no source");
			}
			return this.source;
		}

		@Override
		Throwable describe(Throwable failure) {
			return new IllegalStateException("described " + failure.getMessage());
		}

		@Override
		void leaveSource() {
			CuttableTests.this.events.add("left");
			super.leaveSource();
		}

		@Override
		void onEnd() {
			CuttableTests.this.events.add("end");
		}

	}

}
