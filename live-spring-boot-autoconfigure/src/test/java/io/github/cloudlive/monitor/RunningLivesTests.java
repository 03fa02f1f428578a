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

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.cloudlive.LiveStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RunningLives}.
 */
class RunningLivesTests {

	private final LiveStream a = ListedLives.live("a", 1);

	private final LiveStream b = ListedLives.live("b", 2);

	private final LiveStream laterA = ListedLives.live("a", 3);

	private final LiveStream latestA = ListedLives.live("a", 4);

	private final RunningLives lives = new RunningLives();

	@Test
	void updateWhenListIsFirstStartsAll() {
		assertThat(update(this.a, this.b)).containsExactly(LiveEvent.started(this.a), LiveEvent.started(this.b));
	}

	@Test
	void updateWhenNothingChangedIsNothing() {
		update(this.a, this.b);
		assertThat(update(this.b, ListedLives.live("a", 1))).isEmpty();
	}

	@Test
	void updateWhenOneListDoesWithoutLiveWaits() {
		update(this.a, this.b);
		assertThat(update(this.b)).isEmpty();
		assertThat(this.lives.asEvents()).contains(LiveEvent.started(this.a));
	}

	@Test
	void updateWhenTwoListsDoWithoutLiveStopsIt() {
		update(this.a, this.b);
		update(this.b);
		assertThat(update(this.b)).containsExactly(LiveEvent.stopped(this.a));
		assertThat(this.lives.asEvents()).containsExactly(LiveEvent.started(this.b));
	}

	@Test
	void updateWhenLiveIsBackAfterOneListForgetsDoubt() {
		update(this.a);
		update();
		update(this.a);
		assertThat(update()).isEmpty();
	}

	@Test
	void updateWhenGroupHasAnotherLiveTwiceChangesIt() {
		update(this.a);
		assertThat(update(this.laterA)).isEmpty();
		assertThat(update(this.laterA)).containsExactly(LiveEvent.changed(this.a, this.laterA));
	}

	@Test
	void updateWhenGroupHasNoLiveThenAnotherChangesIt() {
		update(this.a);
		update();
		assertThat(update(this.laterA)).containsExactly(LiveEvent.changed(this.a, this.laterA));
	}

	@Test
	void updateWhenGroupHasYetAnotherLiveChangesToThatOne() {
		update(this.a);
		update(this.laterA);
		assertThat(update(this.latestA)).containsExactly(LiveEvent.changed(this.a, this.latestA));
	}

	@Test
	void updateWhenListIsEmptyTwiceStopsAll() {
		update(this.a, this.b);
		update();
		assertThat(update()).containsExactly(LiveEvent.stopped(this.a), LiveEvent.stopped(this.b));
	}

	@Test
	void updateWhenListNamesGroupTwiceTakesFirst() {
		assertThat(update(this.a, this.laterA)).containsExactly(LiveEvent.started(this.a));
	}

	@Test
	void clearForgetsLivesAndDoubts() {
		update(this.a);
		update();
		this.lives.clear();
		assertThat(this.lives.asEvents()).isEmpty();
		update(this.a);
		assertThat(update()).isEmpty();
	}

	private List<LiveEvent> update(LiveStream... list) {
		return this.lives.update(List.of(list));
	}

}
