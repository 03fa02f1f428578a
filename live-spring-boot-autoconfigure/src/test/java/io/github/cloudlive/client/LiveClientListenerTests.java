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
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveCallListener;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveNotFoundException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;

class LiveClientListenerTests {

	@RegisterExtension
	static LiveEmulatorExtension extension = new LiveEmulatorExtension();

	private final List<String> told = new ArrayList<>();

	private final LiveCallListener listener = new LiveCallListener() {

		@Override
		public void onSuccess(LiveOperation operation) {
			LiveClientListenerTests.this.told.add(operation + " succeeded");
		}

		@Override
		public void onFailure(LiveOperation operation, LiveException failure) {
			LiveClientListenerTests.this.told.add(operation + " failed: " + failure.getClass().getSimpleName());
		}

	};

	@Test
	void callsWhenTheyEndAreTold() {
		try (LiveClient client = EmulatorClient.builder(extension.baseUrl()).listener(this.listener).build()) {
			client.operations().start("room-1").block(EmulatorClient.PATIENCE);
			client.operations().find("room-2").block(EmulatorClient.PATIENCE);
			StepVerifier.create(client.operations().stop("room-2"))
				.expectError(LiveNotFoundException.class)
				.verify(EmulatorClient.PATIENCE);
		}
		assertThat(this.told).containsExactly("START succeeded", "FIND succeeded",
				"STOP failed: LiveNotFoundException");
	}

	@Test
	void callsWhenListenerIsAddedLaterAreToldFromThenOn() {
		try (LiveClient client = EmulatorClient.builder(extension.baseUrl()).build()) {
			client.operations().start("room-1").block(EmulatorClient.PATIENCE);
			client.addListener(this.listener);
			client.operations().forApp("other").find("room-1").block(EmulatorClient.PATIENCE);
		}
		assertThat(this.told).containsExactly("FIND succeeded");
	}

	@Test
	void startWhenListenerFailsSucceedsAllTheSame() {
		LiveCallListener faulty = new LiveCallListener() {

			@Override
			public void onSuccess(LiveOperation operation) {
				throw new IllegalStateException("listener");
			}

			@Override
			public void onFailure(LiveOperation operation, LiveException failure) {
				throw new IllegalStateException("listener");
			}

		};
		try (LiveClient client = EmulatorClient.builder(extension.baseUrl())
			.listener(faulty)
			.listener(this.listener)
			.build()) {
			StepVerifier.create(client.operations().start("room-1"))
				.expectNextCount(1)
				.expectComplete()
				.verify(EmulatorClient.PATIENCE);
		}
		assertThat(this.told).containsExactly("START succeeded");
	}

}
