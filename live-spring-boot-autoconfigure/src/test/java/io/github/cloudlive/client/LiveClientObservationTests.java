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

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.observation.tck.TestObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.observation.LiveClientObservationContext;
import io.github.cloudlive.observation.LiveTokenFetchObservationContext;

import static org.assertj.core.api.Assertions.assertThat;

class LiveClientObservationTests {

	@RegisterExtension
	static LiveEmulatorExtension extension = new LiveEmulatorExtension();

	private final TestObservationRegistry registry = TestObservationRegistry.create();

	private LiveEmulator emulator;

	private LiveClient client;

	@BeforeEach
	void createClient() {
		this.emulator = extension.emulator();
		this.client = EmulatorClient.builder(this.emulator.baseUrl())
			.webClientBuilder(WebClient.builder().observationRegistry(this.registry))
			.observationRegistry(this.registry)
			.build();
	}

	@AfterEach
	void closeClient() {
		this.client.close();
	}

	@Test
	void startWhenItSucceedsIsObserved() {
		run(this.client.operations().start("room-1"));
		assertThat(this.registry).hasObservationWithNameEqualTo("live.client")
			.that()
			.hasBeenStarted()
			.hasBeenStopped()
			.hasContextualNameEqualTo("live start")
			.hasLowCardinalityKeyValue("account", "default")
			.hasLowCardinalityKeyValue("operation", "start")
			.hasLowCardinalityKeyValue("outcome", "success")
			.hasLowCardinalityKeyValue("kind", "none")
			.hasLowCardinalityKeyValue("code", "0")
			.hasLowCardinalityKeyValue("reconciled", "false")
			.hasHighCardinalityKeyValue("group.id", "room-1");
	}

	@Test
	void stopWhenRefusedIsObservedWithKindAndCode() {
		run(this.client.operations().stop("room-1"));
		assertThat(this.registry).hasObservationWithNameEqualTo("live.client")
			.that()
			.hasBeenStopped()
			.hasError()
			.hasLowCardinalityKeyValue("outcome", "error")
			.hasLowCardinalityKeyValue("kind", "not-found")
			.hasLowCardinalityKeyValue("code", "6050030001");
	}

	@Test
	void startWhenConnectionBreaksAndNobodyCanLookIsObservedAsUnknown() {
		this.emulator.inject(EmulatorOperation.START, Fault.cutAfter());
		this.emulator.inject(EmulatorOperation.LIST, 9, Fault.status(503));
		run(this.client.operations().start("room-1"));
		assertThat(this.registry).hasObservationWithNameEqualTo("live.client")
			.that()
			.hasLowCardinalityKeyValue("outcome", "unknown")
			.hasLowCardinalityKeyValue("kind", "connection-broken")
			.hasLowCardinalityKeyValue("code", "none");
	}

	@Test
	void startWhenALookFindsItIsObservedAsReconciled() {
		this.emulator.inject(EmulatorOperation.START, Fault.cutAfter());
		run(this.client.operations().start("room-1"));
		assertThat(this.registry).hasObservationWithNameEqualTo("live.client")
			.that()
			.hasLowCardinalityKeyValue("outcome", "success")
			.hasLowCardinalityKeyValue("reconciled", "true");
	}

	@Test
	void startWhenRepeatedAfterARefusalIsNotReconciled() {
		this.emulator.inject(EmulatorOperation.START, Fault.code(606000006));
		run(this.client.operations().start("room-1"));
		assertThat(this.registry).hasObservationWithNameEqualTo("live.client")
			.that()
			.hasLowCardinalityKeyValue("outcome", "success")
			.hasLowCardinalityKeyValue("reconciled", "false");
	}

	@Test
	void startWhenObservingFailsSucceedsAllTheSame() {
		this.registry.observationConfig().observationHandler(new FailingHandler());
		StepVerifier.create(this.client.operations().start("room-1"))
			.expectNextCount(1)
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
	}

	@Test
	void listWhenCancelledIsObserved() {
		this.emulator.inject(EmulatorOperation.TOKEN, Fault.delay(Duration.ofMinutes(1)));
		this.client.operations().list().subscribe().dispose();
		assertThat(this.registry).hasObservationWithNameEqualTo("live.client")
			.that()
			.hasBeenStopped()
			.hasLowCardinalityKeyValue("outcome", "cancelled");
	}

	@Test
	void listWhenRepeatedHasItsTriesAsChildren() {
		run(this.client.operations().find("room-1"));
		this.registry.clear();
		this.emulator.inject(EmulatorOperation.LIST, Fault.status(503));
		run(this.client.operations().list().then());
		assertThat(this.registry).hasNumberOfObservationsWithNameEqualTo("http.client.requests", 2)
			.forAllObservationsWithNameEqualTo("http.client.requests",
					(tries) -> tries
						.hasParentObservationContextMatching((parent) -> parent instanceof LiveClientObservationContext)
						.hasLowCardinalityKeyValue("uri", "/v1/live/list?app_id={app_id}"));
	}

	@Test
	void tokenFetchIsObservedAsChildOfTheOperation() {
		run(this.client.operations().list().then());
		assertThat(this.registry).hasObservationWithNameEqualTo("live.token.fetch")
			.that()
			.hasBeenStopped()
			.hasContextualNameEqualTo("live token fetch")
			.hasLowCardinalityKeyValue("account", "default")
			.hasLowCardinalityKeyValue("trigger", "cold")
			.hasLowCardinalityKeyValue("outcome", "success")
			.hasLowCardinalityKeyValue("kind", "none")
			.hasLowCardinalityKeyValue("code", "0")
			.hasParentObservationContextMatching((parent) -> parent instanceof LiveClientObservationContext);
	}

	@Test
	void tokenFetchWhenRepeatedHasItsTriesAsChildren() {
		this.emulator.inject(EmulatorOperation.TOKEN, Fault.status(503));
		run(this.client.accessTokens().get());
		assertThat(this.registry).hasNumberOfObservationsWithNameEqualTo("http.client.requests", 2)
			.forAllObservationsWithNameEqualTo("http.client.requests",
					(tries) -> tries
						.hasParentObservationContextMatching(
								(parent) -> parent instanceof LiveTokenFetchObservationContext)
						.hasLowCardinalityKeyValue("uri", "/access/token"));
	}

	@Test
	void tokenFetchWhenRefusedIsObservedWithKindAndCode() {
		this.emulator.inject(EmulatorOperation.TOKEN, Fault.code(606000000));
		run(this.client.accessTokens().get());
		assertThat(this.registry).hasObservationWithNameEqualTo("live.token.fetch")
			.that()
			.hasError()
			.hasLowCardinalityKeyValue("outcome", "error")
			.hasLowCardinalityKeyValue("kind", "authentication")
			.hasLowCardinalityKeyValue("code", "606000000");
	}

	@Test
	void tokenFetchWhenSomethingElseFetchedIsForeign() {
		run(this.client.operations().list().then());
		this.registry.clear();
		this.emulator.inject(EmulatorOperation.LIST, Fault.code(606000001));
		run(this.client.operations().list().then());
		assertThat(this.registry).hasObservationWithNameEqualTo("live.token.fetch")
			.that()
			.hasLowCardinalityKeyValue("trigger", "foreign");
	}

	@Test
	void observationsHaveNameOfAccount() {
		try (LiveClient studio = EmulatorClient.builder(this.emulator.baseUrl())
			.account("studio")
			.observationRegistry(this.registry)
			.build()) {
			run(studio.operations().list().then());
		}
		assertThat(this.registry).hasObservationWithNameEqualTo("live.client")
			.that()
			.hasLowCardinalityKeyValue("account", "studio");
		assertThat(this.registry).hasObservationWithNameEqualTo("live.token.fetch")
			.that()
			.hasLowCardinalityKeyValue("account", "studio");
	}

	@Test
	void listWhenCallerIsObservedIsItsChild() {
		Observation caller = Observation.start("caller", this.registry);
		run(this.client.operations()
			.list()
			.then()
			.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, caller)));
		assertThat(this.registry).hasObservationWithNameEqualTo("live.client")
			.that()
			.hasParentObservationEqualTo(caller);
	}

	private static void run(Mono<?> call) {
		call.<Object>cast(Object.class).onErrorComplete().block(EmulatorClient.PATIENCE);
	}

	private static final class FailingHandler implements ObservationHandler<LiveClientObservationContext> {

		@Override
		public void onStop(LiveClientObservationContext context) {
			throw new IllegalStateException("exporter broken");
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return context instanceof LiveClientObservationContext;
		}

	}

}
