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
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.test.StepVerifier;

import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.FetchTrigger;
import io.github.cloudlive.token.FetchedToken;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AccountLog}.
 */
@ExtendWith(OutputCaptureExtension.class)
class AccountLogTests {

	@RegisterExtension
	static LiveEmulatorExtension extension = new LiveEmulatorExtension();

	private final AccountLog log = new AccountLog("studio");

	@Test
	void fetchThatSomebodyAskedForTellsGenerationAndNoToken(CapturedOutput output) {
		this.log.onFetch(token(), FetchTrigger.REQUESTED);
		assertThat(output).contains("account 'studio' was fetched, as somebody asked: generation 7")
			.doesNotContain("secret");
	}

	@Test
	void fetchThatIsUsualTellsNothing(CapturedOutput output) {
		this.log.onFetch(token(), FetchTrigger.AHEAD);
		assertThat(output).doesNotContain("studio");
	}

	@Test
	void refreshFailureTellsReason(CapturedOutput output) {
		this.log.onRefreshFailure(new IllegalStateException("the gateway is down"));
		assertThat(output).contains("account 'studio' could not be refreshed")
			.contains("it goes on serving: the gateway is down");
	}

	@Test
	void foreignRotationWhenItHappensAgainIsToldOnce(CapturedOutput output) {
		this.log.onForeignRotation();
		this.log.onForeignRotation();
		assertThat(output).containsOnlyOnce("account 'studio' before its time")
			.containsOnlyOnce("something else fetches tokens with the same developer ID");
	}

	@Test
	void sharingEndTellsReason(CapturedOutput output) {
		this.log.onSharingEnd("no answer in time");
		assertThat(output).contains("account 'studio' for itself alone").contains("no answer in time");
	}

	@Test
	void sharingResumeIsTold(CapturedOutput output) {
		this.log.onSharingResume();
		assertThat(output).contains("account 'studio' is shared with others again");
	}

	@Test
	void clientLogsWithItsAccount(CapturedOutput output) {
		LiveEmulator emulator = extension.emulator();
		emulator.inject(EmulatorOperation.LIST, Fault.code(606000001));
		try (LiveClient client = EmulatorClient.builder(emulator.baseUrl()).account("studio").build()) {
			StepVerifier.create(client.operations().list()).expectComplete().verify(EmulatorClient.PATIENCE);
		}
		assertThat(output).containsOnlyOnce("account 'studio' before its time");
	}

	private static AccessToken token() {
		return AccessToken.of(new FetchedToken("secret", Duration.ofHours(2)), 7, Instant.EPOCH);
	}

}
