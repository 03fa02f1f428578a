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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.token.redis.Polling;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a cancelled call leaves behind: no connection in use, no buffer.
 */
@ExtendWith(OutputCaptureExtension.class)
class LiveClientReleaseTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final int CONNECTIONS = 4;

	private final BufferLeaks leaks = new BufferLeaks();

	private final SilentPlatform platform = new SilentPlatform();

	private final LiveClient client = EmulatorClient.builder(this.platform.baseUrl())
		.pool(new ConnectionPoolSettings(CONNECTIONS, 100, LIMIT, LIMIT))
		.build();

	private int arrivals;

	@BeforeEach
	void warmUp() {
		this.client.operations().list().blockLast(LIMIT);
	}

	@AfterEach
	void close() {
		this.client.close();
		this.platform.close();
		this.leaks.close();
	}

	@Test
	void cancelWhenAnswerHasNotBegunReleasesAll(CapturedOutput output) {
		for (int round = 0; round < 10; round++) {
			fill((operations) -> operations.start("room-" + this.arrivals)).dispose();
			awaitNoConnection();
		}
		assertThatNothingIsLeft(output);
	}

	@Test
	void cancelWhenAnswerHasBegunReleasesAll(CapturedOutput output) {
		for (int round = 0; round < 10; round++) {
			fill((operations) -> operations.stop("room-" + this.arrivals)).dispose();
			awaitNoConnection();
		}
		assertThatNothingIsLeft(output);
	}

	@Test
	void cancelWhenWaitingForConnectionReleasesAll(CapturedOutput output) {
		for (int round = 0; round < 10; round++) {
			Disposable inUse = fill((operations) -> operations.start("room-" + this.arrivals));
			Disposable.Composite waiting = Disposables.composite();
			for (int call = 0; call < 20; call++) {
				waiting.add(this.client.operations().stop("waiting").subscribe());
			}
			waiting.dispose();
			inUse.dispose();
			awaitNoConnection();
		}
		assertThatNothingIsLeft(output);
	}

	@Test
	void cancelWhenSentHappensOnThreadOfConnection() {
		AtomicReference<String> thread = new AtomicReference<>();
		try (LiveClient observed = EmulatorClient.builder(this.platform.baseUrl())
			.webClientCustomizer((builder) -> builder.filter((request, next) -> next.exchange(request)
				.doOnCancel(() -> thread.set(Thread.currentThread().getName()))))
			.build()) {
			Disposable call = observed.operations().start("room-1").subscribe();
			this.platform.awaitArrivals(1);
			call.dispose();
			Polling.until("the call is cancelled", LIMIT, () -> thread.get() != null);
		}
		assertThat(thread.get()).startsWith("reactor-http");
	}

	/**
	 * Use each of the connections for a call that is not answered.
	 */
	private Disposable fill(Function<LiveOperations, Mono<?>> call) {
		Disposable.Composite calls = Disposables.composite();
		for (int connection = 0; connection < CONNECTIONS; connection++) {
			calls.add(call.apply(this.client.operations()).subscribe());
			this.arrivals++;
			this.platform.awaitArrivals(this.arrivals);
		}
		return calls;
	}

	private void awaitNoConnection() {
		Polling.until("the connections are closed", LIMIT, () -> this.platform.connections() == 0);
	}

	private void assertThatNothingIsLeft(CapturedOutput output) {
		fill((operations) -> operations.start("room-" + this.arrivals)).dispose();
		awaitNoConnection();
		this.leaks.assertNone(output);
	}

}
