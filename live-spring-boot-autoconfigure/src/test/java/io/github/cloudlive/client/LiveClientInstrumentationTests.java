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
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.FetchTrigger;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a {@link LiveClientListener} is told.
 */
class LiveClientInstrumentationTests {

	@RegisterExtension
	static LiveEmulatorExtension extension = new LiveEmulatorExtension();

	private final List<String> accounts = new ArrayList<>();

	private final List<LiveClient> built = new ArrayList<>();

	private final List<String> told = new CopyOnWriteArrayList<>();

	private final List<String> fetches = new CopyOnWriteArrayList<>();

	private LiveEmulator emulator;

	@BeforeEach
	void find() {
		this.emulator = extension.emulator();
	}

	@Test
	void buildAsksForAListenerAndTellsItOfTheClient() {
		try (LiveClient client = builder().account("studio").build()) {
			assertThat(this.accounts).containsExactly("studio");
			assertThat(this.built).containsExactly(client);
		}
	}

	@Test
	void triesWhenAllIsWellAreTold() {
		list();
		assertThat(this.told).containsExactly("TOKEN good", "LIST good");
	}

	@Test
	void tryWhenRefusedIsToldAndItsRepetition() {
		this.emulator.inject(EmulatorOperation.LIST, Fault.code(606000006));
		list();
		assertThat(this.told).containsExactly("TOKEN good", "LIST overloaded", "LIST again after overloaded",
				"LIST good");
	}

	@Test
	void tryWhenTokenIsRejectedIsToldAndItsRepetition() {
		this.emulator.inject(EmulatorOperation.LIST, Fault.code(606000001));
		list();
		assertThat(this.told).containsExactly("TOKEN good", "LIST token-expired", "LIST again after token-expired",
				"foreign rotation", "TOKEN good", "LIST good");
	}

	@Test
	void tryWhenConnectionBreaksIsTold() {
		this.emulator.inject(EmulatorOperation.LIST, 3, Fault.cutBefore());
		list();
		assertThat(this.told).containsExactly("TOKEN good", "LIST connection-broken",
				"LIST again after connection-broken", "LIST connection-broken", "LIST again after connection-broken",
				"LIST connection-broken");
	}

	@Test
	void fetchIsToldWithItsTrigger() {
		list();
		assertThat(this.fetches).containsExactly("cold: 1");
	}

	@Test
	void fetchWhenRefusedIsTold() {
		this.emulator.inject(EmulatorOperation.TOKEN, Fault.code(606000000));
		list();
		assertThat(this.fetches).containsExactly("cold: authentication");
	}

	@Test
	void listenerWhenAddedLaterIsToldFromThenOn() {
		try (LiveClient client = EmulatorClient.builder(this.emulator.baseUrl()).build()) {
			client.operations().start("room-1").block(EmulatorClient.PATIENCE);
			client.addClientListener(new Recorder());
			client.operations().list().then().block(EmulatorClient.PATIENCE);
			client.accessTokens().rotate().block(EmulatorClient.PATIENCE);
		}
		assertThat(this.built).isEmpty();
		assertThat(this.told).containsExactly("LIST good", "TOKEN good");
		assertThat(this.fetches).containsExactly("requested: 2");
	}

	@Test
	void listenersWhenOneFailsAreToldAllTheSame() {
		try (LiveClient client = EmulatorClient.builder(this.emulator.baseUrl())
			.instrumentation((account) -> new FailingListener())
			.instrumentation((account) -> new Recorder())
			.build()) {
			StepVerifier.create(client.operations().start("room-1"))
				.expectNextCount(1)
				.expectComplete()
				.verify(EmulatorClient.PATIENCE);
		}
		assertThat(this.told).containsExactly("TOKEN good", "START good");
	}

	private void list() {
		try (LiveClient client = builder().build()) {
			client.operations().list().then().onErrorComplete().block(EmulatorClient.PATIENCE);
		}
	}

	private LiveClientBuilder builder() {
		return EmulatorClient.builder(this.emulator.baseUrl()).instrumentation((account) -> {
			this.accounts.add(account);
			return new Recorder();
		});
	}

	private final class Recorder implements LiveClientListener {

		@Override
		public void onBuilt(LiveClient client) {
			LiveClientInstrumentationTests.this.built.add(client);
		}

		@Override
		public void onTrySuccess(LiveOperation operation) {
			tell(operation + " good");
		}

		@Override
		public void onTryFailure(LiveOperation operation, LiveException failure) {
			tell(operation + " " + failure.getKindId());
		}

		@Override
		public void onRetry(LiveOperation operation, LiveException failure) {
			tell(operation + " again after " + failure.getKindId());
		}

		@Override
		public void onFetch(AccessToken token, FetchTrigger trigger) {
			LiveClientInstrumentationTests.this.fetches.add(trigger.getId() + ": " + token.getGeneration());
		}

		@Override
		public void onFetchFailure(FetchTrigger trigger, LiveException failure) {
			LiveClientInstrumentationTests.this.fetches.add(trigger.getId() + ": " + failure.getKindId());
		}

		@Override
		public void onForeignRotation() {
			tell("foreign rotation");
		}

		private void tell(String news) {
			LiveClientInstrumentationTests.this.told.add(news);
		}

	}

	private static final class FailingListener implements LiveClientListener {

		@Override
		public void onBuilt(LiveClient client) {
			throw new IllegalStateException("listener");
		}

		@Override
		public void onTrySuccess(LiveOperation operation) {
			throw new IllegalStateException("listener");
		}

	}

}
