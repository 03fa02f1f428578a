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

package io.github.cloudlive.faults;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.StartLiveRequest;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.client.RetrySettings;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.EmulatorState;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.token.DeveloperCredentials;
import io.github.cloudlive.token.SharingSettings;
import io.github.cloudlive.token.SharingSettings.OnUnavailable;

/**
 * Plays scripts against an emulator.
 */
final class ModelRun implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	/** By how much lists lag: less than the wait between two looks. */
	static final Duration LAG = Duration.ofMillis(20);

	/** Long enough for work that comes late. */
	private static final Duration REST = Duration.ofMillis(200);

	/** By how much the client's clock is wrong. */
	private static final Duration SKEW = Duration.ofSeconds(90);

	private final ShiftedClock platformClock = new ShiftedClock();

	private final ShiftedClock clientClock = new ShiftedClock();

	private final LiveEmulator emulator = LiveEmulator.builder().port(0).clock(this.platformClock).start();

	private final Function<ModelRun, LiveOperations> client;

	private final List<LiveClient> clients = new ArrayList<>();

	/** When lists were heard, by the platform's clock. */
	private final Queue<Instant> looks = new ConcurrentLinkedQueue<>();

	/**
	 * Create a run.
	 * @param client makes the client that is tried
	 */
	ModelRun(Function<ModelRun, LiveOperations> client) {
		this.client = client;
		this.clientClock.shift(SKEW);
	}

	/**
	 * Return a client with everything that a client has.
	 */
	LiveClient newClient() {
		LiveClient client = builder().build();
		this.clients.add(client);
		return client;
	}

	LiveClientBuilder builder() {
		URI baseUrl = this.emulator.baseUrl();
		return new LiveClientBuilder("app").baseUrl(baseUrl)
			.credentials(new DeveloperCredentials("demo-developer", "0123456789abcdef"))
			.tokenSharing(new SharingSettings(Duration.ofSeconds(5), OnUnavailable.LOCAL, Duration.ZERO,
					Duration.ofSeconds(30)))
			.retry(new RetrySettings(3, Duration.ofMillis(1), Duration.ofMillis(60)))
			.readTimeout(Duration.ofMillis(800))
			.clock(this.clientClock)
			.webClientCustomizer((webClient) -> webClient.filter(
					(request, next) -> next.exchange(request).doOnNext((answer) -> noteLook(request.url(), answer))));
	}

	private void noteLook(URI url, ClientResponse answer) {
		if (url.getPath().endsWith("/list") && answer.statusCode().is2xxSuccessful()) {
			this.looks.add(this.platformClock.instant());
		}
	}

	/**
	 * Play a script.
	 * @return what is wrong with what came of it, or nothing
	 */
	List<String> play(Script script) {
		this.emulator.reset();
		this.looks.clear();
		LiveOperations operations = this.client.apply(this);
		try {
			List<PlayedRound> rounds = new ArrayList<>();
			PendingFaults pending = new PendingFaults();
			for (Script.Round round : script.rounds()) {
				rounds.add(play(round, operations, pending));
				this.platformClock.shift(round.pause());
				this.clientClock.shift(round.pause());
			}
			Mono.delay(REST).block();
			return new Judge(rounds, new History(this.emulator.state().journal()), List.copyOf(this.looks))
				.complaints();
		}
		finally {
			this.clients.forEach(LiveClient::close);
			this.clients.clear();
		}
	}

	private PlayedRound play(Script.Round round, LiveOperations operations, PendingFaults pending) {
		for (Script.Injection injection : round.faults()) {
			this.emulator.inject(injection.operation(), injection.fault().create());
			pending.add(injection);
		}
		List<Played> played = Flux.fromIterable(round.steps())
			.flatMap((step) -> play(step, operations).delaySubscription(step.delay()))
			.collectList()
			.block(PATIENCE);
		EmulatorState state = this.emulator.state();
		List<Script.Injection> happened = Stream.of(EmulatorOperation.values())
			.flatMap((operation) -> pending.takeUntil(operation, state.calls(operation)).stream())
			.toList();
		return new PlayedRound(played, happened);
	}

	private Mono<Played> play(Script.Step step, LiveOperations operations) {
		return Mono.defer(() -> {
			Instant begin = this.platformClock.instant();
			return run(step, operations)
				.map((lives) -> new Played(step, begin, this.platformClock.instant(), lives, null))
				.onErrorResume(LiveException.class, (failure) -> Mono
					.just(new Played(step, begin, this.platformClock.instant(), List.of(), failure)));
		});
	}

	private static Mono<List<LiveStream>> run(Script.Step step, LiveOperations operations) {
		StartLiveRequest request = StartLiveRequest.builder(step.group()).width(step.width()).build();
		return switch (step.action()) {
			case START -> operations.start(request).map(List::of);
			case ENSURE_STARTED -> operations.ensureStarted(request).map(List::of);
			case STOP -> operations.stop(step.group()).thenReturn(List.of());
			case ENSURE_STOPPED -> operations.ensureStopped(step.group()).thenReturn(List.of());
			case LIST -> operations.list().collectList();
			case FIND -> operations.find(step.group()).map(List::of).defaultIfEmpty(List.of());
		};
	}

	@Override
	public void close() {
		this.emulator.close();
	}

}
