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
import java.time.Instant;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/**
 * Tests for {@link InMemoryAccessTokenStore}.
 */
class InMemoryAccessTokenStoreTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final AccessToken ONE = token("one");

	private static final AccessToken TWO = token("two");

	private final InMemoryAccessTokenStore store = new InMemoryAccessTokenStore();

	@Test
	void readWhenNothingWasWrittenIsEmpty() {
		StepVerifier.create(this.store.read()).expectComplete().verify(LIMIT);
	}

	@Test
	void readReturnsNewestToken() {
		Mono<AccessToken> read = this.store.write(ONE).then(this.store.write(TWO)).then(this.store.read());
		StepVerifier.create(read).expectNext(TWO).expectComplete().verify(LIMIT);
	}

	@Test
	void readWhenTokenWasRemovedIsEmpty() {
		Mono<AccessToken> read = this.store.write(ONE).then(this.store.remove(ONE)).then(this.store.read());
		StepVerifier.create(read).expectComplete().verify(LIMIT);
	}

	@Test
	void removeWhenAnotherTokenIsKeptDoesNothing() {
		Mono<AccessToken> read = this.store.write(TWO).then(this.store.remove(ONE)).then(this.store.read());
		StepVerifier.create(read).expectNext(TWO).expectComplete().verify(LIMIT);
	}

	@Test
	void removeWhenNothingIsKeptDoesNothing() {
		StepVerifier.create(this.store.remove(ONE)).expectComplete().verify(LIMIT);
	}

	@Test
	void writeWhenNotSubscribedDoesNothing() {
		this.store.write(ONE);
		StepVerifier.create(this.store.read()).expectComplete().verify(LIMIT);
	}

	private static AccessToken token(String value) {
		return AccessToken.of(new FetchedToken(value, Duration.ofHours(2)), Instant.parse("2026-11-22T08:00:00Z"));
	}

}
