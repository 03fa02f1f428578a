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

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveNotFoundException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOutcomeUnknownException;

import static org.assertj.core.api.Assertions.assertThat;

class StopRunTests {

	private final RunFixture platform = new RunFixture();

	@Test
	void stopWhenAnswerIsLostIsRepeated() {
		this.platform.answers(timeout()).answers(Mono.empty());
		stop();
		assertThat(this.platform.completed).isTrue();
		assertThat(this.platform.sent).containsExactly(0L, 200L);
	}

	@Test
	void stopWhenNotFoundAfterALostAnswerSucceeds() {
		this.platform.answers(timeout()).answers(notFound());
		stop();
		assertThat(this.platform.completed).isTrue();
	}

	@Test
	void stopWhenNotFoundAtFirstFails() {
		this.platform.answers(notFound());
		stop();
		assertThat(this.platform.failure).isInstanceOf(LiveNotFoundException.class);
	}

	@Test
	void stopWhenNotFoundAfterARefusalFails() {
		this.platform.answers(RunFixture.code(LiveOperation.STOP, RunFixture.BUSY)).answers(notFound());
		stop();
		assertThat(this.platform.failure).isInstanceOf(LiveNotFoundException.class);
	}

	@Test
	void stopWhenAnswersAreLostToTheLastAttemptIsUnknown() {
		this.platform.answers(timeout()).answers(timeout()).answers(timeout());
		stop();
		assertThat(this.platform.failure).isInstanceOf(LiveOutcomeUnknownException.class);
	}

	@Test
	void ensureStoppedWhenNotFoundSucceeds() {
		this.platform.answers(notFound());
		this.platform.run(new EnsureStoppedRun(RunFixture.GROUP, (deadline) -> this.platform.exchange(deadline).then(),
				this.platform.departure, this.platform.repeater));
		assertThat(this.platform.completed).isTrue();
	}

	private void stop() {
		this.platform.run(new StopRun(RunFixture.GROUP, (deadline) -> this.platform.exchange(deadline).then(),
				this.platform.departure, this.platform.repeater));
	}

	private static LiveException timeout() {
		return RunFixture.timeout(LiveOperation.STOP);
	}

	private static LiveException notFound() {
		return RunFixture.code(LiveOperation.STOP, RunFixture.NO_SUCH_LIVE);
	}

}
