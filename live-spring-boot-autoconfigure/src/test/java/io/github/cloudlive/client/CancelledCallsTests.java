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
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reactivestreams.Publisher;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.client.Cancellation.Moment;
import io.github.cloudlive.token.redis.Polling;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A hundred thousand calls, each cancelled at a moment of its own. They leave no
 * connection in use, nobody who waits for one, no run, no buffer, no thread, and fail no
 * call that was not cancelled.
 */
@ExtendWith(OutputCaptureExtension.class)
class CancelledCallsTests {

	private static final int WARM_UP = 500;

	/** So many with each buffer followed, which takes three times as long. */
	private static final int FOLLOWED = 20_000;

	private static final int CALLS = 100_000;

	private static final int CALLERS = 64;

	private static final int CONNECTIONS = 32;

	private static final int LONGEST_DELAY_NANOS = 400_000;

	private static final Duration LIMIT = Duration.ofMinutes(5);

	private final Random random = new Random(42);

	private final LongAdder cancelled = new LongAdder();

	private final LongAdder failed = new LongAdder();

	private final Map<String, Cancellation> underWay = new ConcurrentHashMap<>();

	private final BufferLeaks leaks = new BufferLeaks();

	private final SteppingPlatform platform = new SteppingPlatform(this::reach);

	private final LiveClient client = EmulatorClient.builder(this.platform.baseUrl())
		// who has left counts as waiting until it would have been its turn
		.pool(new ConnectionPoolSettings(CONNECTIONS, 100_000, LIMIT, LIMIT))
		.webClientCustomizer((builder) -> builder.filter(this::exchange))
		.build();

	@AfterEach
	void close() {
		this.client.close();
		this.platform.close();
		this.leaks.close();
	}

	@Test
	void cancelAtAnyMomentLeavesNothing(CapturedOutput output) {
		cancelCalls(WARM_UP);
		Set<String> threads = threads();
		cancelCalls(FOLLOWED);
		this.leaks.followSome();
		cancelCalls(CALLS - FOLLOWED);
		assertThat(this.failed.sum()).as("calls that failed instead").isZero();
		assertThatPoolIsAtRest();
		assertThatCallsSucceed();
		this.leaks.assertNone(output);
		this.client.closeGracefully(LIMIT).block(EmulatorClient.PATIENCE);
		Polling.until("no connection is left", EmulatorClient.PATIENCE, () -> this.platform.connections() == 0);
		assertThat(threads()).isSubsetOf(threads);
	}

	private void cancelCalls(int count) {
		long last = this.cancelled.sum() + count;
		Flux.range(0, Integer.MAX_VALUE)
			.takeWhile((number) -> this.cancelled.sum() < last)
			.flatMap((number) -> cancelledCall("room-" + number), CALLERS)
			.then()
			.block(LIMIT);
	}

	private Mono<Void> cancelledCall(String name) {
		Moment[] moments = Moment.values();
		Cancellation cancellation = new Cancellation(moments[this.random.nextInt(moments.length)],
				this.random.nextBoolean() ? 0 : this.random.nextInt(LONGEST_DELAY_NANOS));
		this.underWay.put(name, cancellation);
		cancellation.reach(Moment.MADE);
		return Flux.from(call(name))
			.doOnSubscribe((subscription) -> cancellation.reach(Moment.WAITING))
			.doOnCancel(this.cancelled::increment)
			.takeUntilOther(cancellation.now())
			.onErrorResume(LiveException.class, (ex) -> {
				this.failed.increment();
				return Mono.empty();
			})
			.doFinally((signal) -> this.underWay.remove(name))
			.contextWrite((context) -> context.put(SteppingPlatform.CALL, name))
			.then();
	}

	private Publisher<?> call(String groupId) {
		LiveOperations operations = this.client.operations();
		return switch (this.random.nextInt(7)) {
			case 0 -> operations.start(groupId);
			case 1 -> operations.start("shared");
			case 2 -> operations.ensureStarted(groupId);
			case 3 -> operations.stop(groupId);
			case 4 -> operations.ensureStopped(groupId);
			case 5 -> operations.find(groupId);
			default -> operations.list();
		};
	}

	private Mono<ClientResponse> exchange(ClientRequest request, ExchangeFunction next) {
		return Mono.deferContextual((context) -> {
			String call = context.getOrDefault(SteppingPlatform.CALL, "");
			return next.exchange(ClientRequest.from(request)
				.header(SteppingPlatform.CALL, call)
				.httpRequest((connected) -> reach(call, Moment.CONNECTED))
				.build());
		});
	}

	private void reach(String call, Moment moment) {
		Cancellation cancellation = this.underWay.get(call);
		if (cancellation != null) {
			cancellation.reach(moment);
		}
	}

	private void assertThatPoolIsAtRest() {
		Polling.until("no connection is in use", EmulatorClient.PATIENCE,
				() -> this.client.connections().active() == 0);
		Polling.until("nobody waits for one", EmulatorClient.PATIENCE, () -> this.client.connections().pending() == 0);
		assertThat(this.client.connections().idle()).isLessThanOrEqualTo(CONNECTIONS);
		Polling.until("the platform has no other than those", EmulatorClient.PATIENCE,
				() -> this.platform.connections() <= this.client.connections().idle());
	}

	private void assertThatCallsSucceed() {
		LiveOperations operations = this.client.operations();
		assertThat(operations.list().collectList().block(EmulatorClient.PATIENCE)).isNotEmpty();
		assertThat(operations.find("room-1").block(EmulatorClient.PATIENCE)).isNotNull();
		assertThat(operations.start("room-1").block(EmulatorClient.PATIENCE)).isNotNull();
		operations.stop("room-1").block(EmulatorClient.PATIENCE);
	}

	private static Set<String> threads() {
		return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toSet());
	}

}
