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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.test.subscriber.TestSubscriber;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A replica whose store goes away for a while, in virtual time.
 */
@ExtendWith(OutputCaptureExtension.class)
class StoreOutageTests {

	private static final String ALONE = "fetches access tokens for itself alone";

	private static final String AGAIN = "shared with others again";

	private static final Duration LIFETIME = Duration.ofHours(2);

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final VirtualClock clock = new VirtualClock();

	private final FakePlatform platform = new FakePlatform(this.clock, LIFETIME);

	private final FaultyStore store = new FaultyStore(new InMemoryAccessTokenStore(this.clock));

	private final CachingAccessTokenSupplier replica = new CachingAccessTokenSupplier(
			this.platform.fetcher(Duration.ofMillis(20), Duration.ofMillis(20)), this.store, TokenSettings.defaults(),
			SharingSettings.defaults(), this.clock, this.clock.scheduler(), Sharing.NO_JITTER);

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
	void replaceWhenManyTokensAreRejectedSaysOnceThatItFetchesAlone(CapturedOutput output) {
		this.store.refuse();
		replaceTimes(5);
		assertThat(this.platform.fetches()).isEqualTo(6);
		assertThat(output).containsOnlyOnce(ALONE);
	}

	@Test
	void replaceWhenStoreIsBackSaysOnceThatItSharesAgain(CapturedOutput output) {
		this.store.refuse();
		replaceTimes(2);
		this.store.recover();
		assertThat(output).doesNotContain(AGAIN);
		replaceTimes(2);
		assertThat(output).containsOnlyOnce(AGAIN);
	}

	@Test
	void replaceWhenStoreIsAwayOnceMoreSaysSo(CapturedOutput output) {
		this.store.refuse();
		replaceTimes(2);
		this.store.recover();
		replaceTimes(2);
		assertThat(output).containsOnlyOnce(ALONE);
		this.store.refuse();
		replaceTimes(2);
		assertThat(output.getOut().split(ALONE, -1)).hasSize(3);
	}

	@Test
	void replaceWhenOneCommandIsLostSharesTheTokenAfterwards(CapturedOutput output) {
		this.store.refuseReads();
		this.replica.replace(this.replica.peek()).subscribe();
		this.store.recover();
		this.clock.move(SECOND);
		assertThat(output).containsOnlyOnce(AGAIN);
	}

	private void replaceTimes(int times) {
		for (int i = 0; i < times; i++) {
			this.replica.replace(this.replica.peek()).subscribe();
			this.clock.move(SECOND.multipliedBy(2));
		}
	}

}
