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

package io.github.cloudlive.emulator.media;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.test.subscriber.TestSubscriber;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MediaLibrary}.
 */
class MediaLibraryTests {

	private static final String NAME = "20200513112347_1111";

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final MediaLibrary library = new MediaLibrary(10, this.time, () -> this.time.now(TimeUnit.MILLISECONDS));

	@AfterEach
	void close() {
		this.library.close();
	}

	@Test
	void findWhenLiveRunsReturnsIt() {
		LiveMedia live = open();
		assertThat(this.library.find(NAME)).isSameAs(live);
		assertThat(this.library.findRecent(NAME)).isSameAs(live);
	}

	@Test
	void findWhenThereIsNoneReturnsNull() {
		assertThat(this.library.find(NAME)).isNull();
		assertThat(this.library.findRecent(NAME)).isNull();
	}

	@Test
	void findWhenLiveHasEndedReturnsItForSomeTimeOnlyToThoseWhoLookBack() {
		LiveMedia live = open();
		this.library.end(NAME, live);
		assertThat(this.library.find(NAME)).isNull();
		assertThat(this.library.findRecent(NAME)).isSameAs(live);
		this.time.advanceTimeBy(MediaLibrary.AFTERLIFE);
		assertThat(this.library.findRecent(NAME)).isNull();
	}

	@Test
	void findWhenLivesShareNameReturnsNewestThatRuns() {
		LiveMedia older = open();
		LiveMedia newer = open();
		assertThat(this.library.find(NAME)).isSameAs(newer);
		this.library.end(NAME, newer);
		assertThat(this.library.find(NAME)).isSameAs(older);
		assertThat(this.library.findRecent(NAME)).isSameAs(older);
		this.time.advanceTimeBy(MediaLibrary.AFTERLIFE);
		assertThat(this.library.find(NAME)).isSameAs(older);
	}

	@Test
	void clearEndsAndForgetsAll() {
		TestSubscriber<FlvTag> viewer = TestSubscriber.create();
		open().tags().subscribe(viewer);
		this.library.clear();
		assertThat(viewer.isTerminatedComplete()).isTrue();
		assertThat(this.library.findRecent(NAME)).isNull();
	}

	@Test
	void closeEndsThreads() {
		open();
		this.library.close();
		assertThat(this.time.isDisposed()).isTrue();
		this.time.advanceTimeBy(Duration.ofMinutes(1));
	}

	private LiveMedia open() {
		return this.library.open(NAME, "1111", Canvas.DEFAULT, Instant.EPOCH);
	}

}
