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

import org.junit.jupiter.api.Test;

import io.github.cloudlive.LiveStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveEvent}.
 */
class LiveEventTests {

	private final LiveStream first = ListedLives.live("room", 1);

	private final LiveStream second = ListedLives.live("room", 2);

	private final LiveStream third = ListedLives.live("room", 3);

	@Test
	void startedTellsLiveThatRuns() {
		LiveEvent event = LiveEvent.started(this.first);
		assertThat(event.getType()).isEqualTo(LiveEvent.Type.STARTED);
		assertThat(event.getGroupId()).isEqualTo("room");
		assertThat(event.getLive()).isEqualTo(this.first);
		assertThat(event.getPrevious()).isNull();
	}

	@Test
	void stoppedTellsLiveThatRan() {
		LiveEvent event = LiveEvent.stopped(this.first);
		assertThat(event.getType()).isEqualTo(LiveEvent.Type.STOPPED);
		assertThat(event.getLive()).isEqualTo(this.first);
		assertThat(event.getPrevious()).isNull();
	}

	@Test
	void changedTellsBoth() {
		LiveEvent event = LiveEvent.changed(this.first, this.second);
		assertThat(event.getType()).isEqualTo(LiveEvent.Type.CHANGED);
		assertThat(event.getLive()).isEqualTo(this.second);
		assertThat(event.getPrevious()).isEqualTo(this.first);
	}

	@Test
	void thenWhenStartedLiveStopsIsNothing() {
		assertThat(LiveEvent.started(this.first).then(LiveEvent.stopped(this.first))).isNull();
	}

	@Test
	void thenWhenStartedLiveChangesIsStartOfTheOther() {
		assertThat(LiveEvent.started(this.first).then(LiveEvent.changed(this.first, this.second)))
			.isEqualTo(LiveEvent.started(this.second));
	}

	@Test
	void thenWhenChangedLiveStopsIsStopOfTheFirst() {
		assertThat(LiveEvent.changed(this.first, this.second).then(LiveEvent.stopped(this.second)))
			.isEqualTo(LiveEvent.stopped(this.first));
	}

	@Test
	void thenWhenChangedLiveChangesIsOneChange() {
		assertThat(LiveEvent.changed(this.first, this.second).then(LiveEvent.changed(this.second, this.third)))
			.isEqualTo(LiveEvent.changed(this.first, this.third));
	}

	@Test
	void thenWhenChangedLiveChangesBackIsNothing() {
		assertThat(LiveEvent.changed(this.first, this.second).then(LiveEvent.changed(this.second, this.first)))
			.isNull();
	}

	@Test
	void thenWhenStoppedGroupStartsAnotherIsChange() {
		assertThat(LiveEvent.stopped(this.first).then(LiveEvent.started(this.second)))
			.isEqualTo(LiveEvent.changed(this.first, this.second));
	}

	@Test
	void thenWhenStoppedLiveIsThereAgainIsNothing() {
		assertThat(LiveEvent.stopped(this.first).then(LiveEvent.started(this.first))).isNull();
	}

	@Test
	void toStringTellsTypeAndLives() {
		assertThat(LiveEvent.changed(this.first, this.second))
			.hasToString("LiveEvent[type=CHANGED, live=%s, previous=%s]".formatted(this.second, this.first));
	}

}
