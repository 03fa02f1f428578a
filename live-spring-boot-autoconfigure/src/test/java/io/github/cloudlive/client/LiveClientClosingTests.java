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
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.AccessTokenSupplier;
import io.github.cloudlive.token.redis.Polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What becomes of operations when a client is closed.
 */
class LiveClientClosingTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final LiveEmulator emulator = LiveEmulator.start();

	private final SilentPlatform silent = new SilentPlatform();

	private LiveClient client = EmulatorClient.builder(this.silent.baseUrl()).build();

	@AfterEach
	void close() {
		this.client.close();
		this.emulator.close();
		this.silent.close();
	}

	@Test
	void closeWhenStartWasSentEndsItAsUnknown() {
		CompletableFuture<LiveStream> start = this.client.operations().start("room-1").toFuture();
		this.silent.awaitArrivals(1);
		this.client.close();
		assertThat(failureOf(start, LiveOutcomeUnknownException.class).getGroupId()).isEqualTo("room-1");
		Polling.until("its connection is closed", LONG, () -> this.silent.connections() == 0);
	}

	@Test
	void closeWhenStopIsBeingAnsweredEndsItAsUnknown() {
		CompletableFuture<Void> stop = this.client.operations().stop("room-1").toFuture();
		this.silent.awaitArrivals(1);
		this.client.close();
		failureOf(stop, LiveOutcomeUnknownException.class);
		Polling.until("its connection is closed", LONG, () -> this.silent.connections() == 0);
	}

	@Test
	void closeWhenEqualStartsShareOneEndsAllAsUnknown() {
		CompletableFuture<LiveStream> first = this.client.operations().start("room-1").toFuture();
		CompletableFuture<LiveStream> second = this.client.operations().start("room-1").toFuture();
		this.silent.awaitArrivals(1);
		this.client.close();
		failureOf(first, LiveOutcomeUnknownException.class);
		failureOf(second, LiveOutcomeUnknownException.class);
	}

	@Test
	void closeWhenCallerThrowsEndsTheOthers() {
		this.client.operations().start("room-1").subscribe(null, (ex) -> {
			throw new IllegalStateException("My request is over", ex);
		});
		CompletableFuture<LiveStream> other = this.client.operations().start("room-2").toFuture();
		this.silent.awaitArrivals(2);
		this.client.close();
		failureOf(other, LiveOutcomeUnknownException.class);
		Polling.until("connections are closed", LONG, () -> this.silent.connections() == 0);
	}

	@Test
	void closeWhenListWasSentEndsIt() {
		useEmulator();
		this.emulator.inject(EmulatorOperation.LIST, Fault.delay(LONG));
		CompletableFuture<?> list = this.client.operations().list().collectList().toFuture();
		awaitCall(EmulatorOperation.LIST);
		this.client.close();
		assertThat(failureOf(list, LiveRequestException.class).getReason()).isEqualTo(Reason.CONNECTION_BROKEN);
	}

	@Test
	void closeWhenStartWaitsForTokenIsCertainThatNothingWasDone() {
		useEmulator();
		this.emulator.inject(EmulatorOperation.TOKEN, Fault.delay(LONG));
		CompletableFuture<LiveStream> start = this.client.operations().start("room-1").toFuture();
		awaitCall(EmulatorOperation.TOKEN);
		this.client.close();
		assertThat(failureOf(start, LiveRequestException.class).isRequestSent()).isFalse();
	}

	@Test
	void closeWhenStartWaitsForConnectionIsCertainThatNothingWasDone() {
		this.client = EmulatorClient.builder(this.silent.baseUrl())
			.pool(new ConnectionPoolSettings(1, 10, LONG, LONG))
			.build();
		this.client.operations().list().blockLast(EmulatorClient.PATIENCE);
		CompletableFuture<LiveStream> first = this.client.operations().start("room-1").toFuture();
		this.silent.awaitArrivals(1);
		CompletableFuture<LiveStream> second = this.client.operations().start("room-2").toFuture();
		this.client.close();
		failureOf(first, LiveOutcomeUnknownException.class);
		assertThat(failureOf(second, LiveRequestException.class).isRequestSent()).isFalse();
		assertThat(this.silent.starts()).isOne();
	}

	@Test
	void closeWhenStartIsInDoubtAndWaitsForLookEndsItAsUnknown() {
		useEmulator();
		this.emulator.inject(EmulatorOperation.START, Fault.cutAfter());
		this.emulator.inject(EmulatorOperation.LIST, Fault.delay(LONG));
		CompletableFuture<LiveStream> start = this.client.operations().start("room-1").toFuture();
		awaitCall(EmulatorOperation.LIST);
		this.client.close();
		failureOf(start, LiveOutcomeUnknownException.class);
	}

	@Test
	void startWhenSupplierIsClosedAfterDoubtIsUnknown() {
		DyingSupplier tokens = new DyingSupplier();
		this.client = EmulatorClient.builder(this.emulator.baseUrl()).tokenSupplier(tokens).build();
		this.emulator.inject(EmulatorOperation.START, Fault.cutAfter());
		tokens.token = token();
		CompletableFuture<LiveStream> start = this.client.operations().start("room-1").toFuture();
		failureOf(start, LiveOutcomeUnknownException.class);
	}

	@Test
	void callWhenClosedIsRefused() {
		this.client.close();
		StepVerifier.create(this.client.operations().start("room-1"))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(LiveRequestException.class)
				.hasMessage("start failed (no HTTP status): the client was closed, nothing was sent"))
			.verify(EmulatorClient.PATIENCE);
		assertThat(this.silent.connections()).isZero();
	}

	@Test
	void closeGracefullyWhenNothingIsUnderWayClosesAtOnce() {
		StepVerifier.create(this.client.closeGracefully(LONG)).expectComplete().verify(EmulatorClient.PATIENCE);
	}

	@Test
	void closeGracefullyWhenNotSubscribedDoesNothing() {
		this.client.closeGracefully(LONG);
		assertThat(this.client.operations().list().collectList().block(EmulatorClient.PATIENCE)).isEmpty();
	}

	@Test
	void closeGracefullyWhenStartIsUnderWayLetsItEnd() {
		useEmulator();
		this.emulator.inject(EmulatorOperation.START, Fault.delay(Duration.ofMillis(300)));
		CompletableFuture<LiveStream> start = this.client.operations().start("room-1").toFuture();
		awaitCall(EmulatorOperation.START);
		this.client.closeGracefully(LONG).block(EmulatorClient.PATIENCE);
		assertThat(start).isCompletedWithValueMatching((live) -> live.getGroupId().equals("room-1"));
	}

	@Test
	void closeGracefullyWhenStartIsUnderWayRefusesOthers() {
		CompletableFuture<LiveStream> start = this.client.operations().start("room-1").toFuture();
		this.silent.awaitArrivals(1);
		CompletableFuture<Void> closed = this.client.closeGracefully(LONG).toFuture();
		StepVerifier.create(this.client.operations().list())
			.expectErrorMessage("list failed (no HTTP status): the client was closed, nothing was sent")
			.verify(EmulatorClient.PATIENCE);
		assertThat(start).isNotDone();
		assertThat(closed).isNotDone();
	}

	@Test
	void closeGracefullyWhenCallerLeavesDoesNotWaitForIt() {
		CompletableFuture<LiveStream> start = this.client.operations().start("room-1").toFuture();
		this.silent.awaitArrivals(1);
		CompletableFuture<Void> closed = this.client.closeGracefully(LONG).toFuture();
		start.cancel(true);
		assertThat(closed).succeedsWithin(EmulatorClient.PATIENCE);
	}

	@Test
	void closeGracefullyWhenPatienceIsOverCutsStart() {
		CompletableFuture<LiveStream> start = this.client.operations().start("room-1").toFuture();
		this.silent.awaitArrivals(1);
		this.client.closeGracefully(Duration.ofMillis(50)).block(EmulatorClient.PATIENCE);
		failureOf(start, LiveOutcomeUnknownException.class);
	}

	private void useEmulator() {
		this.client.close();
		this.client = EmulatorClient.builder(this.emulator.baseUrl()).build();
	}

	private void awaitCall(EmulatorOperation operation) {
		Polling.until(operation + " is called", LONG, () -> this.emulator.state().calls(operation) > 0);
	}

	private AccessToken token() {
		try (LiveClient other = EmulatorClient.builder(this.emulator.baseUrl()).build()) {
			return other.accessTokens().get().block(EmulatorClient.PATIENCE);
		}
	}

	private static <E extends Throwable> E failureOf(CompletableFuture<?> call, Class<E> type) {
		Throwable failure = catchThrowableOfType(CompletionException.class,
				() -> call.orTimeout(EmulatorClient.PATIENCE.toSeconds(), TimeUnit.SECONDS).join())
			.getCause();
		assertThat(failure).isInstanceOf(type);
		return type.cast(failure);
	}

	/**
	 * Gives a token once, then behaves as one that is closed.
	 */
	private static final class DyingSupplier implements AccessTokenSupplier {

		private volatile AccessToken token;

		@Override
		public AccessToken getIfPresent() {
			AccessToken last = this.token;
			this.token = null;
			return last;
		}

		@Override
		public Mono<AccessToken> get() {
			return Mono.error(new CancellationException("Closed"));
		}

		@Override
		public void reject(AccessToken rejected) {
			// there is no other
		}

		@Override
		public AccessToken peek() {
			return this.token;
		}

	}

}
