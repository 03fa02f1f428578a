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
import java.util.ArrayList;
import java.util.List;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.subscriber.TestSubscriber;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A replica whose store goes away for a while, in virtual time.
 */
class StoreOutageTests {

	private static final Duration LIFETIME = Duration.ofHours(2);

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final VirtualClock clock = new VirtualClock();

	private final FakePlatform platform = new FakePlatform(this.clock, LIFETIME);

	private final FaultyStore store = new FaultyStore(new InMemoryAccessTokenStore(this.clock));

	private final CachingAccessTokenSupplier replica = new CachingAccessTokenSupplier(
			this.platform.fetcher(Duration.ofMillis(20), Duration.ofMillis(20)), this.store, TokenSettings.defaults(),
			SharingSettings.defaults(), new Recorder(), this.clock, this.clock.scheduler(), Sharing.NO_JITTER);

	private final List<String> told = new ArrayList<>();

	@BeforeEach
	void warmUp() {
		this.replica.get().subscribe();
		this.clock.move(SECOND.multipliedBy(2));
	}

	@Test
	void getWhenWornTokenExpiresFetchesAtOnce() {
		this.store.refuse();
		this.clock.move(LIFETIME.minusMinutes(4));
		while (this.replica.getIfPresent() != null) {
			this.clock.move(SECOND);
		}
		TestSubscriber<AccessToken> caller = TestSubscriber.create();
		this.replica.get().subscribe(caller);
		this.clock.move(Duration.ofMillis(100));
		assertThat(caller.getReceivedOnNext()).singleElement().matches(this.platform::accepts);
	}

	@Test
	void replaceWhenManyTokensAreRejectedSaysOnceThatItFetchesAlone() {
		this.store.refuse();
		replaceTimes(5);
		assertThat(this.platform.fetches()).isEqualTo(6);
		assertThat(this.told).singleElement(InstanceOfAssertFactories.STRING)
			.startsWith("alone")
			.contains("Connection refused");
	}

	@Test
	void replaceWhenStoreIsBackSaysOnceThatItSharesAgain() {
		this.store.refuse();
		replaceTimes(2);
		this.store.recover();
		assertThat(this.told).hasSize(1);
		replaceTimes(2);
		assertThat(this.told).hasSize(2).last().isEqualTo("shared");
	}

	@Test
	void replaceWhenStoreIsAwayOnceMoreSaysSo() {
		this.store.refuse();
		replaceTimes(2);
		this.store.recover();
		replaceTimes(2);
		assertThat(this.told).hasSize(2);
		this.store.refuse();
		replaceTimes(2);
		assertThat(this.told).hasSize(3).last(InstanceOfAssertFactories.STRING).startsWith("alone");
	}

	@Test
	void replaceWhenOneCommandIsLostSharesTheTokenAfterwards() {
		this.store.refuseReads();
		this.replica.replace(this.replica.peek()).subscribe();
		this.store.recover();
		this.clock.move(SECOND);
		assertThat(this.told).hasSize(2).last().isEqualTo("shared");
	}

	private void replaceTimes(int times) {
		for (int i = 0; i < times; i++) {
			this.replica.replace(this.replica.peek()).subscribe();
			this.clock.move(SECOND.multipliedBy(2));
		}
	}

	private final class Recorder implements AccessTokenListener {

		@Override
		public void onSharingEnd(String reason) {
			StoreOutageTests.this.told.add("alone: " + reason);
		}

		@Override
		public void onSharingResume() {
			StoreOutageTests.this.told.add("shared");
		}

	}

}
