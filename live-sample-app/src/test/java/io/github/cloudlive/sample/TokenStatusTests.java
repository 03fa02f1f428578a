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

package io.github.cloudlive.sample;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.github.cloudlive.sample.PlatformStatus.TokenStatus;
import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.FetchedToken;

import static org.assertj.core.api.Assertions.assertThat;

class TokenStatusTests {

	private static final Instant ISSUED = Instant.parse("2026-01-01T00:00:00Z");

	private static final AccessToken TOKEN = AccessToken.of(new FetchedToken("secret", Duration.ofMinutes(2)), 3,
			ISSUED);

	@Test
	void ofWhenTheTokenIsValidTellsWhatRemains() {
		assertThat(TokenStatus.of(TOKEN, ISSUED.plusSeconds(20))).isEqualTo(new TokenStatus(3, 100, 120));
	}

	@Test
	void ofWhenTheTokenHasExpiredTellsThatNothingRemains() {
		assertThat(TokenStatus.of(TOKEN, ISSUED.plusSeconds(500)).remaining()).isZero();
	}

}
