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

package io.github.cloudlive.token;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.subscriber.TestSubscriber;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CachingAccessTokenSupplier}: waits between failed fetches.
 */
class AccessTokenBackoffTests {

	private static final Duration MILLISECOND = Duration.ofMillis(1);

	private static final Duration LIFETIME = Duration.ofHours(2);

	private final VirtualClock clock = new VirtualClock();

	private final ManualFetcher fetcher = new ManualFetcher();

	private final CachingAccessTokenSupplier supplier = new CachingAccessTokenSupplier(this.fetcher,
			new InMemoryAccessTokenStore(this.clock),
			new TokenSettings(null, Duration.ofSeconds(1), Duration.ofSeconds(10)), Sharing.AT_ONCE, this.clock,
			this.clock.scheduler(), Sharing.NO_JITTER);

	@Test
	void getWhenFetchFailsGetsItsError() {
		TestSubscriber<AccessToken> caller = get();
		this.fetcher.fail("broken");
		assertThat(caller.expectTerminalError()).hasMessage("broken");
	}

	@Test
	void getWhenFetchFailedBeforeFetchesAgainAfterBackoff() {
		get();
		this.fetcher.fail("broken");
		TestSubscriber<AccessToken> caller = get();
		this.clock.move(Duration.ofMillis(999));
		assertThat(this.fetcher.count()).isEqualTo(1);
		this.clock.move(MILLISECOND);
		this.fetcher.succeed("token", LIFETIME);
		assertThat(caller.getReceivedOnNext()).extracting(AccessToken::getValue).containsExactly("token");
	}

	@Test
	void getWhenManyWaitForBackoffFetchesOnce() {
		get();
		this.fetcher.fail("broken");
		for (int i = 0; i < 100; i++) {
			get();
		}
		this.clock.move(Duration.ofSeconds(1));
		assertThat(this.fetcher.count()).isEqualTo(2);
	}

	@Test
	void getWhenBackoffHasPassedFetchesAtOnce() {
		get();
		this.fetcher.fail("broken");
		this.clock.move(Duration.ofSeconds(1));
		get();
		assertThat(this.fetcher.count()).isEqualTo(2);
	}

	@Test
	void getWhenCallerComesWithinBackoffWaitsForItsRestOnly() {
		get();
		this.fetcher.fail("broken");
		this.clock.move(Duration.ofMillis(700));
		get();
		this.clock.move(Duration.ofMillis(300));
		assertThat(this.fetcher.count()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 64 })
	void getWhenFetchesFailInRowWaitsTwiceAsLongEachTimeUpToCap(int failures) {
		failInRow(failures);
		Duration expected = Duration.ofSeconds((failures <= 4) ? 1 << (failures - 1) : 10);
		get();
		this.clock.move(expected.minus(MILLISECOND));
		assertThat(this.fetcher.count()).isEqualTo(failures);
		this.clock.move(MILLISECOND);
		assertThat(this.fetcher.count()).isEqualTo(failures + 1);
	}

	@Test
	void getWhenFetchSucceededInBetweenWaitsFirstBackoffAgain() {
		failInRow(3);
		this.clock.move(Duration.ofSeconds(10));
		get();
		this.fetcher.succeed("token", LIFETIME);
		this.clock.move(LIFETIME);
		failInRow(1);
		get();
		this.clock.move(Duration.ofSeconds(1));
		assertThat(this.fetcher.count()).isEqualTo(6);
	}

	private void failInRow(int failures) {
		for (int i = 0; i < failures; i++) {
			get();
			this.clock.move((i > 0) ? Duration.ofSeconds(10) : Duration.ZERO);
			this.fetcher.fail("broken");
		}
	}

	private TestSubscriber<AccessToken> get() {
		TestSubscriber<AccessToken> caller = TestSubscriber.create();
		this.supplier.get().subscribe(caller);
		return caller;
	}

}
