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
import reactor.test.scheduler.VirtualTimeScheduler;

import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class FetchPaceTests {

	private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	private final FetchPace pace = new FetchPace(TokenSettings.defaults(), Duration.ofSeconds(1), this.scheduler);

	@Test
	void remainingWhenNothingWasFetchedIsZero() {
		assertThat(this.pace.remaining()).isZero();
	}

	@Test
	void remainingAfterFetchIsMinimumInterval() {
		this.pace.onFetch();
		this.scheduler.advanceTimeBy(Duration.ofMillis(400));
		assertThat(this.pace.remaining()).isEqualTo(Duration.ofMillis(600));
	}

	@Test
	void remainingAfterFailuresDoublesToTheLongest() {
		for (int seconds : new int[] { 1, 2, 4, 5, 5 }) {
			this.pace.onFailure(new IllegalStateException());
			assertThat(this.pace.remaining()).isEqualTo(Duration.ofSeconds(seconds));
			this.scheduler.advanceTimeBy(Duration.ofSeconds(seconds));
		}
	}

	@Test
	void remainingAfterSuccessBeginsAnew() {
		this.pace.onFailure(new IllegalStateException());
		this.pace.onSuccess();
		this.scheduler.advanceTimeBy(Duration.ofSeconds(1));
		this.pace.onFailure(new IllegalStateException());
		assertThat(this.pace.remaining()).isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void remainingWhenPlatformAskedToWaitLongerIsThat() {
		this.pace.onFailure(tooManyRequests(Duration.ofSeconds(60)));
		assertThat(this.pace.remaining()).isEqualTo(Duration.ofSeconds(60));
	}

	@Test
	void remainingWhenPlatformAskedToWaitForDaysIsBounded() {
		this.pace.onFailure(tooManyRequests(Duration.ofDays(9)));
		assertThat(this.pace.remaining()).isEqualTo(Duration.ofMinutes(5));
	}

	private static LiveRequestException tooManyRequests(Duration retryAfter) {
		return new LiveRequestException(LiveOperation.TOKEN, Reason.UNREADABLE, 429, retryAfter, "not JSON", null);
	}

}
