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

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

import io.github.cloudlive.GeneratedPart;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Traces of operations, by Micrometer Tracing and OpenTelemetry.
 */
class LiveClientTracingTests {

	@RegisterExtension
	static LiveEmulatorExtension extension = new LiveEmulatorExtension();

	private final Tracing tracing = new Tracing();

	private final ObservationRegistry registry = this.tracing.registry();

	private final List<String> traceparents = new CopyOnWriteArrayList<>();

	private LiveEmulator emulator;

	private LiveClient client;

	@BeforeEach
	void createClient() {
		this.emulator = extension.emulator();
		this.client = EmulatorClient.builder(this.emulator.baseUrl())
			.webClientBuilder(WebClient.builder().observationRegistry(this.registry).filter((request, next) -> {
				this.traceparents.add(String.valueOf(request.headers().getFirst("traceparent")));
				return next.exchange(request);
			}))
			.observationRegistry(this.registry)
			.build();
	}

	@AfterEach
	void close() {
		this.client.close();
		this.tracing.close();
	}

	@Test
	void startWhenRepeatedAndLookedForIsOneTrace() {
		this.emulator.inject(EmulatorOperation.START, Fault.code(606000006));
		this.emulator.inject(EmulatorOperation.START, Fault.cutAfter());
		call("open the room", this.client.operations().start("room-1"));
		new GeneratedPart("metrics.md", LiveClientTracingTests.class)
			.expect("```text\n" + this.tracing.tree(7) + "```\n");
	}

	@Test
	void requestsWhenTokenIsReplacedAllCarryTheCallersTrace() {
		call("warm up", this.client.operations().list().then());
		this.traceparents.clear();
		this.emulator.inject(EmulatorOperation.LIST, Fault.code(606000001));
		String trace = call("look", this.client.operations().list().then());
		assertThat(this.traceparents).as("a list, a token, a list")
			.hasSize(3)
			.allSatisfy((traceparent) -> assertThat(traceparent).contains(trace));
	}

	@Test
	void requestsWhenOperationsAreNotObservedCarryTheCallersTrace() {
		this.registry.observationConfig().observationPredicate((name, context) -> !name.startsWith("live."));
		this.emulator.inject(EmulatorOperation.LIST, Fault.code(606000006));
		String trace = call("look", this.client.operations().list().then());
		assertThat(this.traceparents).as("a token, a list, another list")
			.hasSize(3)
			.allSatisfy((traceparent) -> assertThat(traceparent).contains(trace));
	}

	@Test
	void requestsOfDifferentCallersCarryTheirOwnTraces() {
		call("warm up", this.client.operations().list().then());
		this.traceparents.clear();
		String one = call("one", this.client.operations().list().then());
		String other = call("other", this.client.operations().list().then());
		assertThat(this.traceparents).satisfiesExactly((traceparent) -> assertThat(traceparent).contains(one),
				(traceparent) -> assertThat(traceparent).contains(other));
	}

	@Test
	void equalStartsThatShareARequestEachHaveASpan() {
		Mono<?> start = this.client.operations().start("room-1");
		call("two at once", Mono.when(start, start));
		assertThat(this.tracing.tree(6).lines()).filteredOn((line) -> line.contains("live start")).hasSize(2);
	}

	/**
	 * Make a call within a span of a caller.
	 * @return the trace
	 */
	private String call(String name, Mono<?> call) {
		Observation caller = Observation.start(name, this.registry);
		call.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, caller))
			.block(EmulatorClient.PATIENCE);
		caller.stop();
		return this.tracing.traceOf(name);
	}

}
