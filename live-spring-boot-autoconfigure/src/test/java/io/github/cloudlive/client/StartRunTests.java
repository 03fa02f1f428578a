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

import java.time.Duration;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveAlreadyExistsException;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveOverloadedException;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveResponseException;
import io.github.cloudlive.LiveStream;

import static org.assertj.core.api.Assertions.assertThat;

class StartRunTests {

	private static final Duration HOUR = Duration.ofHours(1);

	private final RunFixture platform = new RunFixture();

	private final LiveStream ours = this.platform.live(Duration.ZERO);

	private final LiveStream older = this.platform.live(HOUR);

	@Test
	void startWhenAnsweredLooksAtNothing() {
		this.platform.answers(Mono.just(this.ours));
		run();
		assertThat(this.platform.result).isSameAs(this.ours);
		assertThat(this.platform.looks).isEmpty();
	}

	@Test
	void startWhenAnswerIsLostAndLiveIsYoungerGivesThatLive() {
		this.platform.answers(timeout()).shows(this.ours);
		run();
		assertThat(this.platform.result).isSameAs(this.ours);
		assertThat(this.platform.sent).hasSize(1);
	}

	@Test
	void startWhenAnswerIsLostAndLiveIsOlderAlreadyExists() {
		this.platform.answers(timeout()).shows(this.older).shows(this.older);
		run();
		assertThat(this.platform.failure).isInstanceOfSatisfying(LiveAlreadyExistsException.class, (failure) -> {
			assertThat(failure.getRunningLive()).isSameAs(this.older);
			assertThat(failure.getCode()).isEqualTo(RunFixture.EXISTS);
		});
	}

	@Test
	void startWhenAnswerIsLostAndListStillShowsALiveThatHasEndedLooksOnceMore() {
		this.platform.answers(timeout()).shows(this.older).shows(this.ours);
		run();
		assertThat(this.platform.result).isSameAs(this.ours);
		assertThat(this.platform.sent).hasSize(1);
		assertThat(this.platform.looks).containsExactly(0L, 1000L);
	}

	@Test
	void startWhenAnswerIsLostAndAgeOfLiveCannotBeToldIsUnknown() {
		this.platform.doesNotTellTheTime().answers(timeout()).shows(this.ours);
		run();
		assertThat(this.platform.failure).isInstanceOfSatisfying(LiveOutcomeUnknownException.class,
				(failure) -> assertThat(failure.getRunningLive()).isSameAs(this.ours));
	}

	@Test
	void startWhenAnswerIsLostAndListLagsLooksOnceMore() {
		this.platform.answers(timeout()).shows().shows(this.ours);
		run();
		assertThat(this.platform.result).isSameAs(this.ours);
		assertThat(this.platform.sent).hasSize(1);
		assertThat(this.platform.looks).containsExactly(0L, 1000L);
	}

	@Test
	void startWhenAnswerIsLostAndNothingWasDoneIsRepeatedAfterTwoLooks() {
		this.platform.answers(timeout()).shows().shows().answers(Mono.just(this.ours));
		run();
		assertThat(this.platform.result).isSameAs(this.ours);
		assertThat(this.platform.sent).containsExactly(0L, 1200L);
	}

	@Test
	void startWhenFirstAttemptComesAfterItsLooksGivesThatLive() {
		this.platform.answers(timeout()).shows().shows().answers(code(RunFixture.EXISTS)).shows(this.ours);
		run();
		assertThat(this.platform.result).isSameAs(this.ours);
	}

	@Test
	void startWhenAnswersAreLostToTheLastAttemptIsUnknown() {
		this.platform.answers(timeout()).shows().shows().answers(timeout()).shows().shows().answers(timeout());
		this.platform.shows().shows();
		run();
		assertThat(this.platform.failure).isInstanceOf(LiveOutcomeUnknownException.class);
		assertThat(this.platform.sent).hasSize(3);
	}

	@Test
	void startWhenAnswerIsLostAndListFailsIsUnknown() {
		this.platform.answers(timeout()).doesNotList();
		run();
		assertThat(this.platform.failure).isInstanceOf(LiveOutcomeUnknownException.class)
			.cause()
			.isInstanceOfSatisfying(LiveException.class,
					(cause) -> assertThat(cause.getOperation()).isEqualTo(LiveOperation.START));
		assertThat(this.platform.sent).hasSize(1);
	}

	@Test
	void startWhenRepetitionIsRefusedForGoodIsStillUnknown() {
		this.platform.answers(timeout()).shows().shows().answers(code(RunFixture.WRONG));
		run();
		assertThat(this.platform.failure).isInstanceOf(LiveOutcomeUnknownException.class);
	}

	@Test
	void startWhenTokenFailsAfterALostAnswerIsStillUnknown() {
		LiveException fetch = LiveResponseException.of(LiveOperation.TOKEN, 200, 606000004, null, null);
		this.platform.answers(timeout()).shows().shows().answers(fetch);
		run();
		assertThat(this.platform.failure).isInstanceOf(LiveOutcomeUnknownException.class);
	}

	@Test
	void startWhenLiveExistsTellsWhich() {
		this.platform.answers(code(RunFixture.EXISTS)).shows(this.older);
		run();
		assertThat(this.platform.failure).isInstanceOfSatisfying(LiveAlreadyExistsException.class,
				(failure) -> assertThat(failure.getRunningLive()).isSameAs(this.older));
	}

	@Test
	void startWhenLiveExistsAndListFailsSaysSoAllTheSame() {
		this.platform.answers(code(RunFixture.EXISTS)).doesNotList();
		run();
		assertThat(this.platform.failure).isInstanceOfSatisfying(LiveAlreadyExistsException.class,
				(failure) -> assertThat(failure.getRunningLive()).isNull());
	}

	@Test
	void startWhenOnlyRefusedForNowIsRepeatedWithoutALook() {
		this.platform.answers(code(RunFixture.BUSY))
			.answers(RunFixture.notSent(LiveOperation.START))
			.answers(Mono.just(this.ours));
		run();
		assertThat(this.platform.result).isSameAs(this.ours);
		assertThat(this.platform.looks).isEmpty();
	}

	@Test
	void startWhenRefusedForNowToTheLastAttemptIsNotUnknown() {
		for (int i = 0; i < 3; i++) {
			this.platform.answers(code(RunFixture.BUSY));
		}
		run();
		assertThat(this.platform.failure).isInstanceOf(LiveOverloadedException.class);
	}

	@Test
	void startWhenRefusedInTheSecondHalfOfItsTimeStaysCertain() {
		this.platform.answers(Mono.delay(Duration.ofSeconds(16), this.platform.time.scheduler)
			.then(Mono.error(RunFixture.notSent(LiveOperation.START))));
		run();
		assertThat(this.platform.failure).isInstanceOf(LiveRequestException.class);
		assertThat(this.platform.sent).hasSize(1);
	}

	@Test
	void startWhenAnswerIsLostNearTheDeadlineIsUnknown() {
		this.platform
			.answers(Mono.delay(Duration.ofMillis(29_500), this.platform.time.scheduler).then(Mono.error(timeout())));
		this.platform.shows();
		run();
		assertThat(this.platform.failure).isInstanceOf(LiveOutcomeUnknownException.class);
		assertThat(this.platform.looks).hasSize(1);
	}

	@Test
	void ensureStartedWhenLiveIsOlderGivesIt() {
		this.platform.answers(code(RunFixture.EXISTS)).shows(this.older);
		ensure();
		assertThat(this.platform.result).isSameAs(this.older);
	}

	@Test
	void ensureStartedWhenAgeOfLiveCannotBeToldGivesIt() {
		this.platform.doesNotTellTheTime().answers(timeout()).shows(this.ours);
		ensure();
		assertThat(this.platform.result).isSameAs(this.ours);
	}

	@Test
	void ensureStartedWhenLiveEndsMeanwhileStartsOne() {
		this.platform.answers(code(RunFixture.EXISTS)).shows().answers(Mono.just(this.ours));
		ensure();
		assertThat(this.platform.result).isSameAs(this.ours);
	}

	@Test
	void ensureStartedWhenListFailsAlreadyExists() {
		this.platform.answers(code(RunFixture.EXISTS)).doesNotList();
		ensure();
		assertThat(this.platform.failure).isInstanceOf(LiveAlreadyExistsException.class);
	}

	private void run() {
		this.platform.run(new StartRun(RunFixture.GROUP, this.platform::exchange, this.platform.departure,
				this.platform.look(), this.platform.repeater));
	}

	private void ensure() {
		this.platform.run(new EnsureStartedRun(RunFixture.GROUP, this.platform::exchange, this.platform.departure,
				this.platform.look(), this.platform.repeater));
	}

	private static LiveException timeout() {
		return RunFixture.timeout(LiveOperation.START);
	}

	private static LiveException code(long code) {
		return RunFixture.code(LiveOperation.START, code);
	}

}
