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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AccessToken}.
 */
class AccessTokenTests {

	private static final Instant ISSUED_AT = Instant.parse("2026-11-22T08:00:00Z");

	@Test
	void ofCountsLifeFromWhenItWasAskedFor() {
		AccessToken token = token("token", Duration.ofSeconds(7200));
		assertThat(token.getValue()).isEqualTo("token");
		assertThat(token.getGeneration()).isEqualTo(7);
		assertThat(token.getIssuedAt()).isEqualTo(ISSUED_AT);
		assertThat(token.getExpiresAt()).isEqualTo("2026-11-22T10:00:00Z");
		assertThat(token.getLifetime()).isEqualTo(Duration.ofHours(2));
	}

	@Test
	void equalsWhenValueIsEqualIsTrueWhateverTheTimes() {
		assertThat(token("token", Duration.ofSeconds(1))).isEqualTo(token("token", Duration.ofSeconds(2)))
			.hasSameHashCodeAs(token("token", Duration.ofSeconds(2)));
	}

	@Test
	void equalsWhenValueDiffersIsFalse() {
		assertThat(token("one", Duration.ofSeconds(1))).isNotEqualTo(token("two", Duration.ofSeconds(1)));
	}

	@Test
	void fingerprintIsBeginningOfHash() {
		assertThat(token("token", Duration.ofHours(2)).fingerprint()).isEqualTo("03f355a7");
	}

	@Test
	void fingerprintWhenTokenIsOtherIsOther() {
		assertThat(token("one", Duration.ofHours(2)).fingerprint())
			.isNotEqualTo(token("two", Duration.ofHours(2)).fingerprint());
	}

	@Test
	void toStringDoesNotTellToken() {
		assertThat(token("s3cr3t", Duration.ofHours(2)))
			.hasToString("AccessToken[generation=7, issuedAt=2026-11-22T08:00:00Z, expiresAt=2026-11-22T10:00:00Z]");
	}

	private static AccessToken token(String value, Duration lifetime) {
		return AccessToken.of(new FetchedToken(value, lifetime), 7, ISSUED_AT);
	}

}
