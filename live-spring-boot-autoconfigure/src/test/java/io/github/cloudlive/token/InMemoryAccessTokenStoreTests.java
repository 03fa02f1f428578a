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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link InMemoryAccessTokenStore}.
 */
class InMemoryAccessTokenStoreTests extends AccessTokenStoreContractTests {

	private final VirtualClock clock = new VirtualClock();

	private final InMemoryAccessTokenStore store = new InMemoryAccessTokenStore(this.clock);

	@Override
	protected AccessTokenStore connect() {
		return this.store;
	}

	@Override
	protected void letPass(Duration time) {
		this.clock.move(time);
	}

	@Test
	void acquireLeaseWhenClockWasSetBackIsGranted() {
		AtomicReference<Instant> now = new AtomicReference<>(VirtualClock.START);
		AccessTokenStore judged = new InMemoryAccessTokenStore(clock(now));
		judged.acquireLease("first", Duration.ofSeconds(5)).block(Duration.ofSeconds(5));
		now.set(VirtualClock.START.minus(Duration.ofHours(1)));
		assertThat(judged.acquireLease("second", Duration.ofSeconds(5)).block(Duration.ofSeconds(5))).isTrue();
	}

	private static Clock clock(AtomicReference<Instant> now) {
		InstantSource source = now::get;
		return source.withZone(ZoneOffset.UTC);
	}

}
