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
import java.time.Instant;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Departure}.
 */
class DepartureTests {

	private final VirtualTime time = new VirtualTime();

	private final Departure departure = new Departure(this.time);

	@Test
	void timeWhenNoAttemptLeftIsNotKnown() {
		assertThat(this.departure.time()).isNull();
	}

	@Test
	void timeWhenAttemptWasForgottenIsThatOfNext() {
		this.departure.onSent();
		this.departure.forget();
		this.time.advance(Duration.ofSeconds(1));
		this.departure.onSent();
		assertThat(this.departure.time()).isEqualTo(this.time.instant());
	}

	@Test
	void timeWhenAttemptIsInDoubtIsKept() {
		Instant first = this.time.instant();
		this.departure.onSent();
		this.departure.keep();
		this.time.advance(Duration.ofSeconds(1));
		this.departure.onSent();
		this.departure.forget();
		assertThat(this.departure.time()).isEqualTo(first);
	}

	@Test
	void barWhenNothingLeftIsCertain() {
		assertThat(this.departure.bar()).isTrue();
	}

	@Test
	void barWhenAttemptLeftIsNotCertain() {
		this.departure.onSent();
		assertThat(this.departure.bar()).isFalse();
	}

	@Test
	void barWhenAttemptWasRefusedIsCertain() {
		this.departure.onSent();
		this.departure.forget();
		assertThat(this.departure.bar()).isTrue();
	}

	@Test
	void onSentWhenBarredLetsNothingLeave() {
		this.departure.bar();
		assertThatExceptionOfType(CancellationException.class).isThrownBy(this.departure::onSent);
		assertThat(this.departure.time()).isNull();
	}

}
