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

import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.token.AccessTokenStore;
import io.github.cloudlive.token.InMemoryAccessTokenStore;
import io.github.cloudlive.token.TokenMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A client that follows, beside one that fetches.
 */
class LiveClientFollowerTests {

	@RegisterExtension
	static LiveEmulatorExtension extension = new LiveEmulatorExtension();

	private final AccessTokenStore store = new InMemoryAccessTokenStore(Clock.systemUTC());

	@Test
	void listWhenFollowingUsesTheTokenOfOthers() {
		LiveEmulator emulator = extension.emulator();
		LiveClientBuilder following = new LiveClientBuilder("app").baseUrl(emulator.baseUrl())
			.tokenMode(TokenMode.FOLLOW)
			.tokenStore(this.store);
		try (LiveClient fetcher = EmulatorClient.builder(emulator.baseUrl()).tokenStore(this.store).build();
				LiveClient follower = following.build()) {
			fetcher.operations().start("room-1").block(EmulatorClient.PATIENCE);
			assertThat(follower.operations().list().collectList().block(EmulatorClient.PATIENCE)).hasSize(1);
		}
		assertThat(emulator.state().calls(EmulatorOperation.TOKEN)).isOne();
	}

	@Test
	void buildWhenFollowingWithoutStoreThrows() {
		LiveClientBuilder builder = new LiveClientBuilder("app").tokenMode(TokenMode.FOLLOW);
		assertThatIllegalStateException().isThrownBy(builder::build)
			.withMessage("To follow, the token store must be set that somebody else publishes access tokens in");
	}

	@Test
	void buildWhenFetchingWithoutCredentialsThrows() {
		LiveClientBuilder builder = new LiveClientBuilder("app").tokenStore(this.store);
		assertThatIllegalStateException().isThrownBy(builder::build)
			.withMessage("Either credentials or a token supplier must be set");
	}

}
